package dev.tributary.partners.rules;

import java.math.BigDecimal;

/**
 * From which cumulated volume on which part of it comes back.
 *
 * @param fromVolume in the contract's currency
 * @param rate as a fraction: 0.02 is 2 %
 */
public record RebateTier(BigDecimal fromVolume, BigDecimal rate) {}
