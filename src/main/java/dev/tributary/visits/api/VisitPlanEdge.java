package dev.tributary.visits.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link VisitPlanConnection}. */
@Description("A visit plan in its place in a list.")
public record VisitPlanEdge(
        @NonNull @Description("The plan.") VisitPlanView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
