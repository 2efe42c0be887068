package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.pricing.PriceListRecord;
import dev.tributary.pricing.PriceRecord;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;
import java.util.UUID;

/** A page of a list's prices. */
@Description("A page of the prices of a price list.")
public record PriceConnection(
        @Ignore UUID ofList,

        @NonNull @Description("The prices with their cursors.")
        List<@NonNull PriceEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static PriceConnection of(PriceListRecord list, Slice<PriceRecord> slice, boolean fromStart) {
        List<PriceEdge> edges = slice.rows().stream()
                .map(price -> new PriceEdge(
                        new PriceView(price, list.currency()),
                        Cursor.at(price.product().code()).toString()))
                .toList();
        return new PriceConnection(
                list.id(), edges, Connections.pageInfo(edges, PriceEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The prices, without cursors.")
    public List<@NonNull PriceView> getNodes() {
        return edges.stream().map(PriceEdge::node).toList();
    }
}
