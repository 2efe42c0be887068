package dev.tributary.deliveries;

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
public record DeliveryRecord(
        UUID id,
        String number,
        UUID orderId,
        DeliveryStatus status,
        LocalDate plannedOn,
        @Nullable String carrier,
        @Nullable LocalDate shippedOn,
        @Nullable LocalDate expectedOn,
        boolean late,
        List<DeliveryGate> waitsFor,
        int version) {}
