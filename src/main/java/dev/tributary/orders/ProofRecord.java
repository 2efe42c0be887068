package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What a customer signed, and on which business date. */
public record ProofRecord(
        String signedBy, LocalDate signedOn, @Nullable String remarks) {}
