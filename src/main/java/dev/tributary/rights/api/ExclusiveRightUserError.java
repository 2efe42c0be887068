package dev.tributary.rights.api;

import dev.tributary.rights.rules.ExclusiveRightErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why a mutation of an exclusive right failed, for GraphQL. */
@Description("A reason why a mutation of an exclusive right failed.")
public record ExclusiveRightUserError(
        @NonNull @Description("The error code, for programs.")
        ExclusiveRightErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description("The path to the invalid input field. The path is id if the error belongs to the right itself.")
        List<@NonNull String> field) {}
