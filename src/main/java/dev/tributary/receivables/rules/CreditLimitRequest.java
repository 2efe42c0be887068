package dev.tributary.receivables.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A credit limit to set.
 *
 * @param partner code
 * @param amount the limit; 0 for no credit
 * @param currency ISO 4217 code
 * @param validFrom business date; null for today
 */
public record CreditLimitRequest(
        String partner,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate validFrom,
        String reason) {}
