package dev.tributary.orders.api;

import dev.tributary.orders.rules.DeliveryRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A delivery to make, for GraphQL. */
@Input("DeliveryNotifyInput")
@Description("A delivery to make (发货通知单).")
public record DeliveryNotifyInput(
        @NonNull @Id @Description("The id of the order.") String order,

        @NonNull @Description("The business date on which the goods are to leave, today or later.")
        LocalDate plannedOn,

        @Nullable
        @Description(
                "What it brings of which lines, each more than 0 and no more than is ordered and in no delivery yet; left out: all of that.")
        List<@NonNull LineQuantityInput> lines,

        @NonNull
        @Description(
                "Chosen by the client, anew for each delivery; the same key sent again gives the same answer and no second delivery.")
        String idempotencyKey) {

    DeliveryRequest request() {
        return new DeliveryRequest(
                OrderView.key(order),
                plannedOn,
                lines == null
                        ? null
                        : lines.stream().map(LineQuantityInput::line).toList());
    }
}
