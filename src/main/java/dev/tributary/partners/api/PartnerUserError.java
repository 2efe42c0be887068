package dev.tributary.partners.api;

import dev.tributary.partners.rules.PartnerErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why nothing was done with a partner, for GraphQL. */
@Description("A reason why nothing was done with a partner.")
public record PartnerUserError(
        @NonNull @Description("The reason, for programs.") PartnerErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the input field at fault, list positions as numbers from 0; id for the partner itself.")
        List<@NonNull String> field) {}
