package dev.tributary.partners.api;

import dev.tributary.shared.IdOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.UUID;

/** A partner to merge into another one, for GraphQL. */
@Input("PartnerMergeInput")
@Description("The partner to merge into another one.")
public record PartnerMergeInput(
        @Description("The version of the surviving partner that the caller saw.")
        Integer version,

        @IdOf("Partner") @Description("The id of the partner to merge, which then ends.")
        UUID loser,

        @Description("The version of the partner to merge that the caller saw.")
        Integer loserVersion,

        @Description("How it is known that both are one company.")
        String reason,

        @Description(
                "A key that the client chooses for each new merger. The same key sent again returns the same answer and merges nothing twice.")
        String idempotencyKey) {}
