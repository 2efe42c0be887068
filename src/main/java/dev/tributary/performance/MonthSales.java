package dev.tributary.performance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The sales and the target of a month; amounts are exact and in the currency of the report.
 *
 * @param month its first day
 */
@RegisterForReflection
public record MonthSales(LocalDate month, @Nullable BigDecimal target, BigDecimal actual) {}
