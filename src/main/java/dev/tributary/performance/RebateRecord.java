package dev.tributary.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a contract's rebate on volume has come to.
 *
 * @param currency ISO 4217 code of all amounts
 * @param volume confirmed sales, net, of its days so far
 * @param tiers lowest first
 */
public record RebateRecord(UUID contractId, String currency, BigDecimal volume, List<Part> tiers) {

    /**
     * What one tier gives.
     *
     * @param rate as a fraction
     * @param volume that the rate is of
     * @param rebate rounded half up to two decimals
     */
    public record Part(BigDecimal fromVolume, BigDecimal rate, BigDecimal volume, BigDecimal rebate) {}

    /** What all tiers give together. */
    public BigDecimal rebate() {
        return tiers.stream().map(Part::rebate).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
