package dev.tributary.orders.api;

import dev.tributary.orders.rules.OrderRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** An order to place, for GraphQL. */
@Input("OrderPlaceInput")
@Description("An order to place.")
public record OrderPlaceInput(
        @Nullable @Description("The code of the partner that orders. A partner may omit it.")
        String partner,

        @Nullable @Description("The business date, at most 31 days before today. If omitted, today.")
        LocalDate orderDate,

        @Description("The lines to order, 1 to 200.") List<OrderLineInput> lines,

        @Nullable @Description("A remark for the people who process the order.")
        String note,

        @Description(
                "A key that the client chooses for each new order. The same key sent again returns the same answer and places no second order.")
        String idempotencyKey) {

    OrderRequest request() {
        return new OrderRequest(
                partner, orderDate, lines.stream().map(OrderLineInput::line).toList(), note);
    }
}
