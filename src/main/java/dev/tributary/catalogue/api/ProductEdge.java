package dev.tributary.catalogue.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ProductConnection}. */
@Description("A product and its cursor.")
public record ProductEdge(
        @NonNull @Description("The product.") ProductView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
