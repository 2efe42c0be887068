package dev.tributary.orders.api;

import dev.tributary.orders.OrderEventDetail;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One thing that an event was about, for GraphQL. */
@Type("OrderEventDetail")
@Description("One thing that an event was about.")
public record OrderEventDetailView(@Ignore OrderEventDetail detail) {

    @NonNull
    @Description(
            "Which: orderDate, note, lines.2.product, lines.2.quantity or lines.2.unitPrice with the line's number; creditLimit and exposure, in the order's currency; of a delivery first delivery with its number, then lines.2.quantity, gate, cartons, positions.2, position, carrier, expectedOn or freight, in the agreement's currency.")
    public String getField() {
        return detail.field();
    }

    @Nullable
    @Description("What it was before; null where there was nothing.")
    public String getBefore() {
        return detail.before();
    }

    @Nullable
    @Description("What it is since then; null where there is nothing.")
    public String getAfter() {
        return detail.after();
    }
}
