package dev.tributary.performance;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was sold in a month beside the month's target; amounts in the currency of the report, exact.
 *
 * @param month its first day
 */
public record MonthSales(LocalDate month, @Nullable BigDecimal target, BigDecimal actual) {}
