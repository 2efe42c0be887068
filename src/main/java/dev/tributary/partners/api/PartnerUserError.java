package dev.tributary.partners.api;

import dev.tributary.partners.rules.PartnerErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why a mutation of a partner failed, for GraphQL. */
@Description("A reason why a mutation of a partner failed.")
public record PartnerUserError(
        @NonNull @Description("The error code, for programs.")
        PartnerErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the invalid input field; list positions count from 0. The path is id if the error belongs to the partner itself.")
        List<@NonNull String> field) {}
