package dev.tributary.pricing.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The discount authority of a position, to set.
 *
 * @param position the name of a sales position
 * @param mostDiscount as a fraction of the list price
 * @param validFrom business date; null for today
 */
public record DiscountAuthorityRequest(
        String position, BigDecimal mostDiscount, @Nullable LocalDate validFrom, String reason) {}
