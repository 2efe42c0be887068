package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** The earlier end of a signed contract, for GraphQL. */
@Input("ContractEndInput")
@Description("The earlier end of a signed contract.")
public record ContractEndInput(
        @Description("The version of the contract that the caller saw.")
        Integer version,

        @Description("The first business date on which it no longer applies; today or later.")
        LocalDate on,

        @Description("The reason, for later reference.") String reason) {}
