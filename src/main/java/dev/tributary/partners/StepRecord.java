package dev.tributary.partners;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A step of a partner's life cycle.
 *
 * @param from the status before; null for the partner's entry
 * @param employeeId the employee who took it; null if no employee did
 */
@RegisterForReflection
public record StepRecord(
        UUID partnerId,
        @Nullable PartnerStatus from,
        PartnerStatus to,
        @Nullable String reason,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
