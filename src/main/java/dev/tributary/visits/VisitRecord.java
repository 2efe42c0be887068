package dev.tributary.visits;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A visit of a plan.
 *
 * @param plannedOn business date
 * @param checkedInAt null before
 * @param completedAt null before
 * @param report what came of it; null before
 */
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
