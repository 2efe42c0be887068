package dev.tributary.visits.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link VisitPlanConnection}. */
@Description("A visit plan and its cursor.")
public record VisitPlanEdge(
        @NonNull @Description("The plan.") VisitPlanView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
