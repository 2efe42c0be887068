package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** The earlier end of a signed contract, for GraphQL. */
@Input("ContractEndInput")
@Description("The earlier end of a signed contract.")
public record ContractEndInput(
        @NonNull @Description("The version of the contract that the caller saw.")
        Integer version,

        @NonNull @Description("The first business date on which it no longer applies; today or later.")
        LocalDate on,

        @NonNull @Description("The reason, for later reference.")
        String reason) {}
