package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PriceListConnection}. */
@Description("A price list in its place in a list.")
public record PriceListEdge(
        @NonNull @Description("The price list.") PriceListView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
