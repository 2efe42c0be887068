package dev.tributary.contracts.rules;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A contract to draft.
 *
 * @param partner code
 * @param follows the signed contract that this one changes or renews; null for a first contract
 */
public record ContractDraftRequest(
        String partner, ContractKind kind, @Nullable UUID follows, ContractTerms terms) {}
