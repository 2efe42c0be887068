package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A contract to draft.
 *
 * @param partner code
 * @param follows the signed contract that it changes or renews; null for a first one
 */
public record ContractDraftRequest(
        String partner, ContractKind kind, @Nullable UUID follows, ContractTerms terms) {}
