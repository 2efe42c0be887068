package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContractKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A contract to draft, for GraphQL. */
@Input("ContractDraftInput")
@Description("A contract to draft.")
public record ContractDraftInput(
        @NonNull @Description("The partner's code.") String partner,
        @NonNull @Description("What it is about.") ContractKind kind,

        @Nullable
        @Id
        @Description(
                "The id of the signed contract that it changes or renews: what is signed is followed, never changed. Left out: a first one.")
        String follows,

        @NonNull @Description("What is agreed on.") ContractTermsInput terms,

        @NonNull
        @Description(
                "Chosen by the client, anew for each contract; the same key sent again gives the same answer and no second contract.")
        String idempotencyKey) {}
