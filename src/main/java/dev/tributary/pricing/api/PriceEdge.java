package dev.tributary.pricing.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PriceConnection}. */
@Description("A price and its cursor.")
public record PriceEdge(
        @NonNull @Description("The price.") PriceView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
