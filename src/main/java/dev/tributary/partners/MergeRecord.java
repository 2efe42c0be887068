package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A merger of two partners.
 *
 * @param moved how many of what went over
 * @param leftBehind how many of what did not
 * @param employeeId who did it; null where no employee did
 */
public record MergeRecord(
        UUID loserId,
        UUID survivorId,
        String reason,
        Map<Belonging, Integer> moved,
        Map<Belonging, Integer> leftBehind,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
