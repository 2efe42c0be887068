package dev.tributary.platform.graphql;

import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A page of a list, as Relay specifies. The schema names it after its nodes: {@code ReturnConnection}. */
@Description("A page of a list.")
public class Connection<N> {

    private final List<Edge<N>> edges;
    private final PageInfo pageInfo;
    private final Supplier<Uni<Integer>> total;

    /**
     * The page that a read returned.
     *
     * @param after the cursor of the entry before the page; null for the first page
     * @param position the place of an entry in the list
     * @param total counts all entries, if the client asks
     */
    public Connection(
            Slice<N> slice, @Nullable Cursor after, Function<N, Cursor> position, Supplier<Uni<Integer>> total) {
        this(slice, after, Function.identity(), position, total);
    }

    /**
     * The same for rows that are not the entries themselves.
     *
     * @param view makes an entry of a row
     * @param position the place of a row in the list
     */
    public <R> Connection(
            Slice<R> slice,
            @Nullable Cursor after,
            Function<R, N> view,
            Function<R, Cursor> position,
            Supplier<Uni<Integer>> total) {
        this.edges = slice.rows().stream()
                .map(row -> new Edge<>(view.apply(row), position.apply(row).toString()))
                .toList();
        this.pageInfo = new PageInfo(
                slice.more(),
                after != null,
                edges.isEmpty() ? null : edges.get(0).cursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
        this.total = total;
    }

    @Description("The entries of the page with their cursors.")
    public List<Edge<N>> getEdges() {
        return edges;
    }

    @Description("The entries of the page, without cursors.")
    public List<N> getNodes() {
        return edges.stream().map(Edge::node).toList();
    }

    @Description("The position of this page in the list.")
    public PageInfo getPageInfo() {
        return pageInfo;
    }

    @Description("The number of entries in the whole list.")
    public Uni<Integer> getTotalCount() {
        return total.get();
    }
}
