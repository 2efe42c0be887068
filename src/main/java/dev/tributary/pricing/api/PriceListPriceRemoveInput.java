package dev.tributary.pricing.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** Prices to remove, for GraphQL. */
@Input("PriceListPriceRemoveInput")
@Description("Prices to remove from a price list.")
public record PriceListPriceRemoveInput(
        @NonNull @Description("The version of the list that the caller saw.")
        Integer version,

        @NonNull @Description("The codes of 1 to 500 different products. The list must have a price of each.")
        List<@NonNull String> products) {}
