package dev.tributary.deliveries;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A delivery as it is now. Dates are business dates.
 *
 * @param plannedOn when its goods are to leave
 * @param expectedOn when they are to arrive
 * @param late whether it should have left, or arrived, before today and has not
 * @param waitsFor the gates that it has still to pass; none once it is released or cancelled
 */
@Type("Delivery")
@Description(
        "A delivery of all or a part of an order's goods (发货). It passes both gates, is released, packed, checked and shipped. It is delivered when the customer has signed.")
public record DeliveryRecord(
        UUID id,

        @Description("The number that people use for it; unique.")
        String number,

        @Ignore UUID orderId,
        @Description("The status.") DeliveryStatus status,

        @Description("The business date on which the goods are to leave.")
        LocalDate plannedOn,

        @Description("The name of the carrier. Null until the delivery is shipped.") @Nullable
        String carrier,

        @Description("The business date on which the goods left. Null until the delivery is shipped.") @Nullable
        LocalDate shippedOn,

        @Description("The business date on which the goods are to arrive. Null until the delivery is shipped.")
        @Nullable
        LocalDate expectedOn,

        @Description(
                "Whether the delivery is late: its plannedOn is before today and it has not left, or its expectedOn is before today and it has not arrived.")
        boolean late,

        @Description("The gates that the delivery has not passed yet. Empty once it is released or cancelled.")
        List<DeliveryGate> waitsFor,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version)
        implements Node {}
