package dev.tributary.orders.api;

import dev.tributary.orders.rules.OrderRequest;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A line to order, for GraphQL. */
@Input("OrderLineInput")
@Description("An order line to place.")
public record OrderLineInput(
        @Description("The code of the product.") String product,

        @Description("The quantity in the product's unit; more than 0.")
        Decimal quantity,

        @Nullable
        @Description(
                "The price of one unit without tax, in the partner's currency. If omitted, the list price. Only employees may give a price, and below the list price only within their discount authority (viewer.mostDiscount).")
        Decimal unitPrice) {

    OrderRequest.Line line() {
        return new OrderRequest.Line(product, quantity.value(), unitPrice == null ? null : unitPrice.value());
    }
}
