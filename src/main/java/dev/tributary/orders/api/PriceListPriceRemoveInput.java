package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** Prices to take out, for GraphQL. */
@Input("PriceListPriceRemoveInput")
@Description("Prices to take out of a price list.")
public record PriceListPriceRemoveInput(
        @NonNull @Description("The list's version that the caller saw.")
        Integer version,

        @NonNull
        @Description("The codes of the products, 1 to 500 different ones, each of which the list has a price of.")
        List<@NonNull String> products) {}
