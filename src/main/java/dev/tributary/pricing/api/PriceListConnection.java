package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.pricing.PriceListCriteria;
import dev.tributary.pricing.PriceListRecord;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of price lists. */
@Description("A page of the price lists.")
public record PriceListConnection(
        @Ignore PriceListCriteria criteria,

        @NonNull @Description("The price lists with their cursors.")
        List<@NonNull PriceListEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static PriceListConnection of(PriceListCriteria criteria, Slice<PriceListRecord> slice, boolean fromStart) {
        List<PriceListEdge> edges = slice.rows().stream()
                .map(list -> new PriceListEdge(
                        new PriceListView(list), Cursor.at(list.code()).toString()))
                .toList();
        return new PriceListConnection(
                criteria, edges, Connections.pageInfo(edges, PriceListEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The price lists, without cursors.")
    public List<@NonNull PriceListView> getNodes() {
        return edges.stream().map(PriceListEdge::node).toList();
    }
}
