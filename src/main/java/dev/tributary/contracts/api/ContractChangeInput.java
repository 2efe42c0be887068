package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.ContractTerms;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The new text of a draft, for GraphQL. */
@Input("ContractChangeInput")
@Description("The new text of a draft.")
public record ContractChangeInput(
        @Description("The version of the contract that the caller saw.")
        Integer version,

        @Description("The complete terms of a contract.") ContractTerms terms) {}
