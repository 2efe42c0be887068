package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A classified partner in a list, for GraphQL. */
@Description("A classified partner in a list.")
public record KeyAccountEdge(
        @NonNull @Description("How it was classified.") KeyAccountView node,

        @NonNull @Description("Where it stands in the list.")
        String cursor) {}
