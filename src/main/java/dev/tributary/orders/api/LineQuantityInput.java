package dev.tributary.orders.api;

import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A quantity of a line, for GraphQL. */
@Input("LineQuantityInput")
@Description("A quantity of one line of the order.")
public record LineQuantityInput(
        @Description("The number of the line in the order, from 1.")
        Integer lineNo,

        @Description("The quantity in the product's unit.") Decimal quantity) {

    public LineQuantity line() {
        return new LineQuantity(lineNo, quantity.value());
    }
}
