package dev.tributary.orders.api;

import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A quantity of a line for GraphQL. */
@Type("LineQuantity")
@Description("A quantity of one line of the order.")
public record LineQuantityView(@Ignore LineQuantity line) {

    @NonNull
    @Description("The number of the line in the order, from 1.")
    public Integer getLineNo() {
        return line.lineNo();
    }

    @NonNull
    @Description("The quantity in the product's unit.")
    public Decimal getQuantity() {
        return Decimal.of(line.quantity());
    }
}
