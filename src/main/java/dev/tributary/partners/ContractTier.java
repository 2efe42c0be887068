package dev.tributary.partners;

import jakarta.persistence.Embeddable;

import java.math.BigDecimal;

/** A tier of a rebate, as it is kept. */
@Embeddable
record ContractTier(BigDecimal fromVolume, BigDecimal rate) {}
