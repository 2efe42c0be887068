package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An assignment to create.
 *
 * @param employee the personnel number
 * @param territory the code
 * @param from the first business date
 * @param to the first business date on which it no longer applies; null if there is no end
 */
public record AssignmentRequest(
        String employee,
        String territory,
        String role,
        boolean primary,
        LocalDate from,
        @Nullable LocalDate to) {}
