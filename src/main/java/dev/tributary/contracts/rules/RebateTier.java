package dev.tributary.contracts.rules;

import java.math.BigDecimal;

/**
 * A tier of a rebate on volume: a volume and a rate.
 *
 * @param fromVolume in the contract's currency
 * @param rate as a fraction: 0.02 is 2 %
 */
public record RebateTier(BigDecimal fromVolume, BigDecimal rate) {}
