package dev.tributary.deliveries;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A customer's signature for a delivery, with its business date. */
public record ProofRecord(
        String signedBy, LocalDate signedOn, @Nullable String remarks) {}
