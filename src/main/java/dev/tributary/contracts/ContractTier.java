package dev.tributary.contracts;

import jakarta.persistence.Embeddable;

import java.math.BigDecimal;

/** A tier of a rebate, as the database stores it. */
@Embeddable
record ContractTier(BigDecimal fromVolume, BigDecimal rate) {}
