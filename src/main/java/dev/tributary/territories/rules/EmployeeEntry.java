package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is new.
 *
 * @param number the personnel number
 * @param account the {@code sub} of their tokens; null for nobody who signs in
 */
public record EmployeeEntry(
        String number,
        String name,
        @Nullable String email,
        @Nullable String account) {}
