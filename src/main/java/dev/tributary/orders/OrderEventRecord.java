package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to an order.
 *
 * @param employeeId who did it; null if it was the partner, or is not known
 * @param byPartner whether the partner did it itself
 */
public record OrderEventRecord(
        OrderEventKind kind,
        OffsetDateTime at,
        @Nullable UUID employeeId,
        boolean byPartner,
        @Nullable String reason,
        List<OrderEventDetail> details) {}
