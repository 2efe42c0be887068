package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is known of an employee as it is to be.
 *
 * @param leftOn the first business date without them; null while they are with us
 */
public record EmployeeChange(
        String name, @Nullable String email, @Nullable LocalDate leftOn) {}
