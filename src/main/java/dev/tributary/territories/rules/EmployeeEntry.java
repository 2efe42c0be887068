package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

/**
 * An employee to record.
 *
 * @param number the personnel number
 * @param account the {@code sub} of the employee's tokens; null if the employee cannot sign in
 */
public record EmployeeEntry(
        String number,
        String name,
        @Nullable String email,
        @Nullable String account) {}
