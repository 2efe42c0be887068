package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An order to place. */
@Input("OrderPlaceInput")
@Description("An order to place.")
public record OrderRequest(
        @Nullable @Description("The code of the partner that orders. A partner may omit it.")
        String partner,

        @Nullable @Description("The business date, at most 31 days before today. If omitted, today.")
        LocalDate orderDate,

        @Description("The lines to order, 1 to 200.") List<Line> lines,

        @Nullable @Description("A remark for the people who process the order.")
        String note,

        @Description(
                "A key that the client chooses for each new order. The same key sent again returns the same answer and places no second order.")
        String idempotencyKey) {

    /** A line to order. */
    @Input("OrderLineInput")
    @Description("An order line to place.")
    public record Line(
            @Description("The code of the product.") String product,

            @Description("The quantity in the product's unit; more than 0.")
            BigDecimal quantity,

            @Nullable
            @Description(
                    "The price of one unit without tax, in the partner's currency. If omitted, the list price. Only employees may give a price, and below the list price only within their discount authority (viewer.mostDiscount).")
            BigDecimal unitPrice) {}
}
