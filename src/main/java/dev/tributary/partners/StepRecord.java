package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A step that a partner took.
 *
 * @param from null where it was entered
 * @param employeeId who took it; null where no employee did
 */
public record StepRecord(
        UUID partnerId,
        @Nullable PartnerStatus from,
        PartnerStatus to,
        @Nullable String reason,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
