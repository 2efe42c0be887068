package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A contract to withdraw, for GraphQL. */
@Input("ContractWithdrawInput")
@Description("A contract to withdraw.")
public record ContractWithdrawInput(
        @Description("The version of the contract that the caller saw.")
        Integer version,

        @Description("The reason, for later reference.") String reason) {}
