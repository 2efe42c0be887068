package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.ContractErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why a mutation of a contract failed, for GraphQL. */
@Description("A reason why a mutation of a contract failed.")
public record ContractUserError(
        @NonNull @Description("The error code, for programs.")
        ContractErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the invalid input field; list positions count from 0. The path is id if the error belongs to the contract itself.")
        List<@NonNull String> field) {}
