package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** A price list to end, for GraphQL. */
@Input("PriceListEndInput")
@Description("A price list that is to end earlier than was agreed.")
public record PriceListEndInput(
        @NonNull @Description("The list's version that the caller saw.")
        Integer version,

        @NonNull
        @Description(
                "The first business date without it, today or later; orders of earlier dates go on to be priced by it.")
        LocalDate on) {}
