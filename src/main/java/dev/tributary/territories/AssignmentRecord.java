package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is assigned where.
 *
 * @param from the first day
 * @param to the first day without it; null for good
 */
public record AssignmentRecord(
        UUID id,
        UUID employee,
        UUID territory,
        AssignmentRole role,
        boolean primary,
        LocalDate from,
        @Nullable LocalDate to) {}
