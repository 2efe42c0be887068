package dev.tributary.pricing.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** Prices to remove, for GraphQL. */
@Input("PriceListPriceRemoveInput")
@Description("Prices to remove from a price list.")
public record PriceListPriceRemoveInput(
        @Description("The version of the list that the caller saw.")
        Integer version,

        @Description("The codes of 1 to 500 different products. The list must have a price of each.")
        List<String> products) {}
