package dev.tributary.pricing.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PriceListConnection}. */
@Description("A price list and its cursor.")
public record PriceListEdge(
        @NonNull @Description("The price list.") PriceListView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
