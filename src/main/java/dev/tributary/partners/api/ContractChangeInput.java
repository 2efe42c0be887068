package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A draft of a contract as it is to be, for GraphQL. */
@Input("ContractChangeInput")
@Description("A draft of a contract as it is to be.")
public record ContractChangeInput(
        @NonNull @Description("The contract's version that the caller saw.")
        Integer version,

        @NonNull @Description("What is agreed on, all of it.")
        ContractTermsInput terms) {}
