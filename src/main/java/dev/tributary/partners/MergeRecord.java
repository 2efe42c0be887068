package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A merger of two partners.
 *
 * @param moved the numbers of things that moved
 * @param leftBehind the numbers of things that stayed behind
 * @param employeeId the employee who merged them; null if no employee did
 */
public record MergeRecord(
        UUID loserId,
        UUID survivorId,
        String reason,
        Map<Belonging, Integer> moved,
        Map<Belonging, Integer> leftBehind,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
