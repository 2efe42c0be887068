package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The new data of an employee.
 *
 * @param leftOn the first business date on which the employee no longer works here; null if none is planned
 */
public record EmployeeChange(
        String name, @Nullable String email, @Nullable LocalDate leftOn) {}
