package dev.tributary.territories.api;

import dev.tributary.territories.rules.AssignmentErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why a mutation of assignments failed, for GraphQL. */
@Description("A reason why a mutation of assignments failed.")
public record AssignmentUserError(
        @NonNull @Description("The error code, for programs.")
        AssignmentErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the invalid input field; list positions count from 0. Empty if the error belongs to no field.")
        List<@NonNull String> field) {}
