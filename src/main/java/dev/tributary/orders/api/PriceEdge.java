package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PriceConnection}. */
@Description("A price in its place in a list.")
public record PriceEdge(
        @NonNull @Description("The price.") PriceView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
