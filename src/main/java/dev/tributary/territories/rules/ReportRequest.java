package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A reporting line to set.
 *
 * @param employee the personnel number of the employee who reports
 * @param manager the personnel number of the manager; null for nobody
 * @param from the first business date of the reporting line
 */
public record ReportRequest(String employee, @Nullable String manager, LocalDate from) {}
