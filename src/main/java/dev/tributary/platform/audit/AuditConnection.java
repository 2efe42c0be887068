package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of the audit trail. */
@Description("A page of the audit trail.")
public record AuditConnection(
        @Ignore AuditCriteria criteria,

        @NonNull @Description("The entries with their cursors.")
        List<@NonNull AuditEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static AuditConnection of(AuditCriteria criteria, Slice<AuditRecord> slice, boolean fromStart) {
        List<AuditEdge> edges = slice.rows().stream()
                .map(entry -> new AuditEdge(
                        new AuditEntryView(entry), Cursor.at(entry.id()).toString()))
                .toList();
        return new AuditConnection(
                criteria, edges, Connections.pageInfo(edges, AuditEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The entries, without cursors.")
    public List<@NonNull AuditEntryView> getNodes() {
        return edges.stream().map(AuditEdge::node).toList();
    }
}
