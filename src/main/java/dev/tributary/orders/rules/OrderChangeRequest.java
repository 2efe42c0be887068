package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A change of an order. */
@Input("OrderChangeInput")
@Description("A change of an order. Omitted fields do not change.")
public record OrderChangeRequest(
        @Description("The version of the order that the caller saw.")
        int version,

        @Nullable @Description("The new business date, at most 31 days before today.")
        LocalDate orderDate,

        @Nullable @Description("The new lines, 1 to 200. They replace all lines of the order.")
        List<OrderRequest.Line> lines,

        @Nullable @Description("A remark for the people who process the order. An empty text removes it.")
        String note) {}
