package dev.tributary.returns.api;

import dev.tributary.returns.rules.ReturnErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why a mutation of a return failed, for GraphQL. */
@Description("A reason why a mutation of a return failed.")
public record ReturnUserError(
        @NonNull @Description("The error code, for programs.")
        ReturnErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the invalid argument or input field; list positions count from 0. Empty if the error belongs to no field.")
        List<@NonNull String> field) {}
