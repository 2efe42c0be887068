package dev.tributary.performance.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ScorecardConnection}. */
@Description("A scorecard and its cursor.")
public record ScorecardEdge(
        @NonNull @Description("The scorecard.") ScorecardView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
