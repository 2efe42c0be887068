package dev.tributary.performance;

import io.quarkus.runtime.annotations.RegisterForReflection;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The present rebate of a contract on its volume.
 *
 * @param currency ISO 4217 code of all amounts
 * @param volume the confirmed net sales of its days so far
 * @param tiers the lowest first
 */
public record RebateRecord(UUID contractId, String currency, BigDecimal volume, List<Part> tiers) {

    /**
     * The rebate of one tier.
     *
     * @param rate as a fraction
     * @param volume the volume to which the rate applies
     * @param rebate rounded half up to two decimals
     */
    @RegisterForReflection
    public record Part(BigDecimal fromVolume, BigDecimal rate, BigDecimal volume, BigDecimal rebate) {}

    /** The rebate of all tiers together. */
    public BigDecimal rebate() {
        return tiers.stream().map(Part::rebate).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
