package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ProductConnection}. */
@Description("A product in its place in a list.")
public record ProductEdge(
        @NonNull @Description("The product.") ProductView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
