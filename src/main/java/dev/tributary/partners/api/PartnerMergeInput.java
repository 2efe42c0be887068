package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to become part of a partner, for GraphQL. */
@Input("PartnerMergeInput")
@Description("The partner that is to become part of another one.")
public record PartnerMergeInput(
        @NonNull @Description("The version of the partner that survives, as the caller saw it.")
        Integer version,

        @NonNull @Id @Description("The id of the partner that ends.")
        String loser,

        @NonNull @Description("The version of the partner that ends, as the caller saw it.")
        Integer loserVersion,

        @NonNull @Description("How it is known that they are one company.")
        String reason,

        @NonNull
        @Description(
                "Chosen by the client, anew for each merger; the same key sent again gives the same answer and no second effect.")
        String idempotencyKey) {}
