package dev.tributary.deliveries;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A gate that a delivery has passed.
 *
 * @param employeeId the employee who passed it; null if that person has no employee record
 */
@Type("DeliveryGatePass")
@Description("A gate that a delivery has passed.")
public record GatePassRecord(
        @Description("The gate.") DeliveryGate gate,
        @Description("The time.") OffsetDateTime at,
        @Ignore @Nullable UUID employeeId) {}
