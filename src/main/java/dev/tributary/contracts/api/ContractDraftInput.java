package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.ContractKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A contract to draft, for GraphQL. */
@Input("ContractDraftInput")
@Description("A contract to draft.")
public record ContractDraftInput(
        @Description("The code of the partner.") String partner,
        @Description("The kind of contract.") ContractKind kind,

        @Nullable
        @Id
        @Description(
                "The id of the signed contract that this one changes or renews. A signed contract itself never changes. Omit it for a first contract.")
        String follows,

        @Description("The terms.") ContractTermsInput terms,

        @Description(
                "A key that the client chooses for each new contract. The same key sent again returns the same answer and drafts no second contract.")
        String idempotencyKey) {}
