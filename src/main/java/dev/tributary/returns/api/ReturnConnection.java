package dev.tributary.returns.api;

import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.returns.ReturnCriteria;
import dev.tributary.returns.ReturnRecord;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of returns. */
@Description("A page of a list of returns.")
public record ReturnConnection(
        @Ignore ReturnCriteria criteria,

        @NonNull @Description("The returns with their cursors.")
        List<@NonNull ReturnEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static ReturnConnection of(ReturnCriteria criteria, Slice<ReturnRecord> slice, boolean fromStart) {
        List<ReturnEdge> edges = slice.rows().stream()
                .map(back -> new ReturnEdge(
                        new ReturnView(back),
                        Cursor.at(back.requestedOn(), back.id()).toString()))
                .toList();
        return new ReturnConnection(
                criteria, edges, Connections.pageInfo(edges, ReturnEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The returns, without cursors.")
    public List<@NonNull ReturnView> getNodes() {
        return edges.stream().map(ReturnEdge::node).toList();
    }
}
