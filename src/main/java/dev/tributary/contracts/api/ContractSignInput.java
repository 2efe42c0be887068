package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** The signing of a contract by both parties, for GraphQL. */
@Input("ContractSignInput")
@Description("The signing of a contract by both parties.")
public record ContractSignInput(
        @Description("The version of the contract that the caller saw.")
        Integer version,

        @Description("The business date of the signature; today or earlier.")
        LocalDate on,

        @Description("The person who signed for us.") String forUs,

        @Description("The person who signed for the partner.")
        String forPartner) {}
