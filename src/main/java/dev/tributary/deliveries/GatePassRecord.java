package dev.tributary.deliveries;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A gate that a delivery has passed.
 *
 * @param employeeId the employee who passed it; null if that person has no employee record
 */
public record GatePassRecord(
        DeliveryGate gate, OffsetDateTime at, @Nullable UUID employeeId) {}
