package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whom somebody reports to.
 *
 * @param from the first business date
 * @param to the first business date on which it is not so; null for good
 */
public record ReportRecord(
        UUID employee,
        UUID manager,
        LocalDate from,
        @Nullable LocalDate to) {}
