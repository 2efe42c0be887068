package dev.tributary.deliveries;

import dev.tributary.deliveries.DeliveryGate;
import dev.tributary.deliveries.DeliveryStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A filter of deliveries. A null field matches any. */
@Input("DeliveryFilter")
@Description("Filters deliveries. A delivery must match all fields that are given; omitted fields match everything.")
public record DeliveryFilter(
        @Nullable @Description("Deliveries with one of these statuses.")
        List<DeliveryStatus> status,

        @Nullable @Description("The code of a partner.") String partner,

        @Nullable
        @Description("The code of a territory. Matches deliveries to partners that are in it or below it today.")
        String territory,

        @Nullable @Description("Deliveries that have not passed this gate yet.")
        DeliveryGate waitsFor,

        @Nullable
        @Description(
                "Whether the delivery is late: its plannedOn is before today and it has not left, or its expectedOn is before today and it has not arrived.")
        Boolean late) {

    /** The filter that everything matches. */
    public static final DeliveryFilter ANY = new DeliveryFilter(null, null, null, null, null);
}
