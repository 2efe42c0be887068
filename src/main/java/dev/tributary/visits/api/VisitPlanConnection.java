package dev.tributary.visits.api;

import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.visits.VisitPlanCriteria;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of visit plans. */
@Description("A page of a list of visit plans.")
public record VisitPlanConnection(
        @Ignore VisitPlanCriteria criteria,

        @NonNull @Description("The plans with their cursors.")
        List<@NonNull VisitPlanEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The plans, without cursors.")
    public List<@NonNull VisitPlanView> getNodes() {
        return edges.stream().map(VisitPlanEdge::node).toList();
    }
}
