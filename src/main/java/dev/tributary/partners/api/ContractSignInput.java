package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** A contract that both have signed, for GraphQL. */
@Input("ContractSignInput")
@Description("A contract that both have signed.")
public record ContractSignInput(
        @NonNull @Description("The contract's version that the caller saw.")
        Integer version,

        @NonNull @Description("On which business date, today or earlier.")
        LocalDate on,

        @NonNull @Description("Who signed for us.") String forUs,
        @NonNull @Description("Who signed for the partner.") String forPartner) {}
