package dev.tributary.pricing.api;

import dev.tributary.pricing.rules.PriceRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** Prices to set, for GraphQL. */
@Input("PriceListPriceInput")
@Description("Prices to set in a price list.")
public record PriceListPriceInput(
        @Description("The version of the list that the caller saw.")
        Integer version,

        @Description("The prices, 1 to 500, each of a different product. The prices of other products do not change.")
        List<PriceRequest> prices) {}
