package dev.tributary.catalogue.api;

import dev.tributary.catalogue.ProductCriteria;
import dev.tributary.catalogue.ProductRecord;
import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of products. */
@Description("A page of the list of products.")
public record ProductConnection(
        @Ignore ProductCriteria criteria,

        @NonNull @Description("The products with their cursors.")
        List<@NonNull ProductEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static ProductConnection of(ProductCriteria criteria, Slice<ProductRecord> slice, boolean fromStart) {
        List<ProductEdge> edges = slice.rows().stream()
                .map(product -> new ProductEdge(
                        new ProductView(product), Cursor.at(product.code()).toString()))
                .toList();
        return new ProductConnection(
                criteria, edges, Connections.pageInfo(edges, ProductEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The products, without cursors.")
    public List<@NonNull ProductView> getNodes() {
        return edges.stream().map(ProductEdge::node).toList();
    }
}
