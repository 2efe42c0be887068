package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** A signed contract that is to end earlier than agreed, for GraphQL. */
@Input("ContractEndInput")
@Description("A signed contract that is to end earlier than agreed.")
public record ContractEndInput(
        @NonNull @Description("The contract's version that the caller saw.")
        Integer version,

        @NonNull @Description("The first business date without it, today or later.")
        LocalDate on,

        @NonNull @Description("Why, for those who ask later.")
        String reason) {}
