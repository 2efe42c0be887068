package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An event of an order.
 *
 * @param employeeId the employee who caused it; null if the partner did, or if it is unknown
 * @param byPartner whether the partner caused it itself
 */
public record OrderEventRecord(
        OrderEventKind kind,
        OffsetDateTime at,
        @Nullable UUID employeeId,
        boolean byPartner,
        @Nullable String reason,
        List<OrderEventDetail> details) {}
