package dev.tributary.partners.api;

import dev.tributary.partners.rules.PartnerOwnerErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why nothing was done about a partner's own owner, for GraphQL. */
@Description("A reason why nothing was done about a partner's own owner.")
public record PartnerOwnerUserError(
        @NonNull @Description("The reason, for programs.") PartnerOwnerErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the input field at fault; id for the naming itself.")
        List<@NonNull String> field) {}
