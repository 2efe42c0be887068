package dev.tributary.assessment.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A classified partner in a list, for GraphQL. */
@Description("A classified partner and its cursor.")
public record KeyAccountEdge(
        @NonNull @Description("The classification of the partner.")
        KeyAccountView node,

        @NonNull @Description("The cursor of this entry.") String cursor) {}
