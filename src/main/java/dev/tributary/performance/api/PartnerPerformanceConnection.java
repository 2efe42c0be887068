package dev.tributary.performance.api;

import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.shared.DateRange;
import dev.tributary.territories.PerformanceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;
import java.util.UUID;

/** A page of partners' shares. */
@Description("A page of the partners behind a territory's sales, the largest first.")
public record PartnerPerformanceConnection(
        @Ignore UUID territory,
        @Ignore DateRange days,
        @Ignore PerformanceView view,

        @NonNull @Description("The partners' shares with their cursors.")
        List<@NonNull PartnerPerformanceEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The partners' shares, without cursors.")
    public List<@NonNull PartnerPerformance> getNodes() {
        return edges.stream().map(PartnerPerformanceEdge::node).toList();
    }
}
