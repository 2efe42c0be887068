package dev.tributary.territories.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whom somebody is to report to.
 *
 * @param employee whose personnel number it is
 * @param manager the personnel number of whom they report to; null for nobody
 * @param from the first business date on which they do
 */
public record ReportRequest(String employee, @Nullable String manager, LocalDate from) {}
