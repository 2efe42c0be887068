package dev.tributary.orders.api;

import dev.tributary.orders.DeliveryCriteria;
import dev.tributary.orders.DeliveryGate;
import dev.tributary.orders.DeliveryStatus;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** Which deliveries, for GraphQL. */
@Input("DeliveryFilter")
@Description("Which deliveries; all that is given must hold, what is left out asks for any.")
public record DeliveryFilter(
        @Nullable @Description("Deliveries in one of these states.")
        List<@NonNull DeliveryStatus> status,

        @Nullable @Description("The code of a partner.") String partner,

        @Nullable @Description("The code of a territory: deliveries to partners that are in it or below today.")
        String territory,

        @Nullable @Description("Those that have still to pass this gate.")
        DeliveryGate waitsFor,

        @Nullable
        @Description(
                "Whether it is late: it should have left (plannedOn), or arrived (expectedOn), before today and has not.")
        Boolean late) {

    static DeliveryCriteria criteria(@Nullable DeliveryFilter filter) {
        return filter == null
                ? new DeliveryCriteria(null, null, null, null, null)
                : new DeliveryCriteria(filter.status, filter.partner, filter.territory, filter.waitsFor, filter.late);
    }
}
