package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An assignment to make.
 *
 * @param employee the personnel number
 * @param territory the code
 * @param from the first business date
 * @param to the first business date without it; null for good
 */
public record AssignmentRequest(
        String employee,
        String territory,
        String role,
        boolean primary,
        LocalDate from,
        @Nullable LocalDate to) {}
