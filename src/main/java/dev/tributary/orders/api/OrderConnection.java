package dev.tributary.orders.api;

import dev.tributary.orders.OrderCriteria;
import dev.tributary.orders.OrderRecord;
import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** A page of orders. */
@Description("A page of a list of orders.")
public record OrderConnection(
        @Ignore OrderCriteria criteria,
        @Ignore @Nullable UUID ofPartner,

        @NonNull @Description("The orders with their cursors.")
        List<@NonNull OrderEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static OrderConnection of(
            OrderCriteria criteria, @Nullable UUID ofPartner, Slice<OrderRecord> slice, boolean fromStart) {
        List<OrderEdge> edges = slice.rows().stream()
                .map(order -> new OrderEdge(
                        new OrderView(order),
                        Cursor.at(order.orderDate(), order.id()).toString()))
                .toList();
        return new OrderConnection(
                criteria, ofPartner, edges, Connections.pageInfo(edges, OrderEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The orders, without cursors.")
    public List<@NonNull OrderView> getNodes() {
        return edges.stream().map(OrderEdge::node).toList();
    }
}
