package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A draft to submit for review, for GraphQL. */
@Input("ContractSubmitInput")
@Description("A draft to submit for review.")
public record ContractSubmitInput(
        @Description("The version of the contract that the caller saw.")
        Integer version) {}
