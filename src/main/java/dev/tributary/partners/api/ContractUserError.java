package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContractErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why nothing was done with a contract, for GraphQL. */
@Description("A reason why nothing was done with a contract.")
public record ContractUserError(
        @NonNull @Description("The reason, for programs.") ContractErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the input field at fault, list positions as numbers from 0; id for the contract itself.")
        List<@NonNull String> field) {}
