package dev.tributary.performance.api;

import dev.tributary.performance.ScorecardCriteria;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.shared.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of scorecards. */
@Description("A page of scorecards (渠道比选).")
public record ScorecardConnection(
        @Ignore DateRange days,
        @Ignore ScorecardCriteria criteria,

        @NonNull @Description("The scorecards with their cursors.")
        List<@NonNull ScorecardEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The scorecards, without cursors.")
    public List<@NonNull ScorecardView> getNodes() {
        return edges.stream().map(ScorecardEdge::node).toList();
    }
}
