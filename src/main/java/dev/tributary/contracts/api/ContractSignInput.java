package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** The signing of a contract by both parties, for GraphQL. */
@Input("ContractSignInput")
@Description("The signing of a contract by both parties.")
public record ContractSignInput(
        @NonNull @Description("The version of the contract that the caller saw.")
        Integer version,

        @NonNull @Description("The business date of the signature; today or earlier.")
        LocalDate on,

        @NonNull @Description("The person who signed for us.")
        String forUs,

        @NonNull @Description("The person who signed for the partner.")
        String forPartner) {}
