package dev.tributary.pricing.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** A price list to end, for GraphQL. */
@Input("PriceListEndInput")
@Description("The earlier end of a price list.")
public record PriceListEndInput(
        @Description("The version of the list that the caller saw.")
        Integer version,

        @Description(
                "The first business date on which the list no longer applies; today or later. Orders with earlier dates are still priced by it.")
        LocalDate on) {}
