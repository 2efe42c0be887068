package dev.tributary.visits;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A visit of a plan.
 *
 * @param plannedOn the planned business date
 * @param checkedInAt null before the check-in
 * @param completedAt null before the end
 * @param report the result of the visit; null before the end
 */
@RegisterForReflection
public record VisitRecord(
        UUID id,
        UUID planId,
        UUID partnerId,
        LocalDate plannedOn,
        String purpose,
        VisitStatus status,
        @Nullable OffsetDateTime checkedInAt,
        @Nullable OffsetDateTime completedAt,
        @Nullable String report) {}
