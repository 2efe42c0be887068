package dev.tributary.performance.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ScorecardConnection}. */
@Description("A scorecard in its place in a list.")
public record ScorecardEdge(
        @NonNull @Description("The scorecard.") ScorecardView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
