package dev.tributary.contracts.rules;

import dev.tributary.shared.IdOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** A contract to draft. */
@Input("ContractDraftInput")
@Description("A contract to draft.")
public record ContractDraftRequest(
        @Description("The code of the partner.") String partner,
        @Description("The kind of contract.") ContractKind kind,

        @Nullable
        @IdOf("Contract")
        @Description(
                "The id of the signed contract that this one changes or renews. A signed contract itself never changes. Omit it for a first contract.")
        UUID follows,

        @Description("The terms.") ContractTerms terms,

        @Description(
                "A key that the client chooses for each new contract. The same key sent again returns the same answer and drafts no second contract.")
        String idempotencyKey) {}
