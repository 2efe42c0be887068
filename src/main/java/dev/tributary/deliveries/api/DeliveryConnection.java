package dev.tributary.deliveries.api;

import dev.tributary.deliveries.DeliveryCriteria;
import dev.tributary.deliveries.DeliveryRecord;
import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of deliveries. */
@Description("A page of a list of deliveries.")
public record DeliveryConnection(
        @Ignore DeliveryCriteria criteria,

        @NonNull @Description("The deliveries with their cursors.")
        List<@NonNull DeliveryEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static DeliveryConnection of(DeliveryCriteria criteria, Slice<DeliveryRecord> slice, boolean fromStart) {
        List<DeliveryEdge> edges = slice.rows().stream()
                .map(delivery -> new DeliveryEdge(
                        new DeliveryView(delivery),
                        Cursor.at(delivery.plannedOn(), delivery.id()).toString()))
                .toList();
        return new DeliveryConnection(
                criteria, edges, Connections.pageInfo(edges, DeliveryEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The deliveries, without cursors.")
    public List<@NonNull DeliveryView> getNodes() {
        return edges.stream().map(DeliveryEdge::node).toList();
    }
}
