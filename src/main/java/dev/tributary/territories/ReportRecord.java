package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reporting line: the manager of an employee.
 *
 * @param from the first business date
 * @param to the first business date without it; null if no end is known
 */
@RegisterForReflection
public record ReportRecord(
        UUID employee,
        UUID manager,
        LocalDate from,
        @Nullable LocalDate to) {}
