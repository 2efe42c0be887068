package dev.tributary.orders.api;

import dev.tributary.orders.OrderEventDetail;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One value of an event, for GraphQL. */
@Type("OrderEventDetail")
@Description("One value of an event.")
public record OrderEventDetailView(@Ignore OrderEventDetail detail) {

    @NonNull
    @Description(
            "The name of the value. Changes of an order: orderDate, note, or lines.2.product, lines.2.quantity, lines.2.unitPrice with the number of the line. Credit checks: creditLimit and exposure, in the order's currency. Deliveries: first delivery with its number, then lines.2.quantity, gate, cartons, positions.2, position, carrier, expectedOn or freight, in the currency of the agreement. Returns: first return with its number, then lines.2.quantity.")
    public String getField() {
        return detail.field();
    }

    @Nullable
    @Description("The old value. Null if there was none.")
    public String getBefore() {
        return detail.before();
    }

    @Nullable
    @Description("The new value. Null if there is none.")
    public String getAfter() {
        return detail.after();
    }
}
