package dev.tributary.platform.graphql;

import java.util.List;
import java.util.function.Function;

/** Shared parts of all connections. */
public final class Connections {

    private Connections() {}

    /** The page information of a page with these entries. */
    public static <E> PageInfo pageInfo(List<E> edges, Function<E, String> cursor, boolean more, boolean fromStart) {
        return edges.isEmpty()
                ? new PageInfo(more, !fromStart, null, null)
                : new PageInfo(more, !fromStart, cursor.apply(edges.get(0)), cursor.apply(edges.get(edges.size() - 1)));
    }
}
