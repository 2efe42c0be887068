package dev.tributary.partners.api;

import dev.tributary.partners.rules.PartnerOwnerErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why a mutation of a partner's named account managers failed, for GraphQL. */
@Description("A reason why a mutation of a partner's named account managers failed.")
public record PartnerOwnerUserError(
        @NonNull @Description("The error code, for programs.")
        PartnerOwnerErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description("The path to the invalid input field. The path is id if the error belongs to the naming itself.")
        List<@NonNull String> field) {}
