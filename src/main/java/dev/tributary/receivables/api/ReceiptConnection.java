package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.receivables.ReceiptCriteria;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of receipts. */
@Description("A page of a list of receipts.")
public record ReceiptConnection(
        @Ignore ReceiptCriteria criteria,

        @NonNull @Description("The receipts with their cursors.")
        List<@NonNull ReceiptEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The receipts, without cursors.")
    public List<@NonNull ReceiptView> getNodes() {
        return edges.stream().map(ReceiptEdge::node).toList();
    }
}
