package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The new text of a draft, for GraphQL. */
@Input("ContractChangeInput")
@Description("The new text of a draft.")
public record ContractChangeInput(
        @NonNull @Description("The version of the contract that the caller saw.")
        Integer version,

        @NonNull @Description("The complete terms of a contract.")
        ContractTermsInput terms) {}
