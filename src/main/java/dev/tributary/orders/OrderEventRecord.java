package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
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
@Type("OrderEvent")
@Description("An event in the time line of an order. Events never change.")
public record OrderEventRecord(
        @Description("The kind of the event.") OrderEventKind kind,
        @Description("The time of the event.") OffsetDateTime at,
        @Ignore @Nullable UUID employeeId,

        @Description("Whether the partner caused the event.")
        boolean byPartner,

        @Description("The reason, for events that require one.") @Nullable
        String reason,

        @Description("The values of the event, each with its old and its new value.")
        List<OrderEventDetail> details) {}
