package dev.tributary.platform.graphql;

import java.util.List;
import java.util.function.Function;

/** What all connections have in common. */
public final class Connections {

    private Connections() {}

    /** Where a page with these entries lies. */
    public static <E> PageInfo pageInfo(List<E> edges, Function<E, String> cursor, boolean more, boolean fromStart) {
        return edges.isEmpty()
                ? new PageInfo(more, !fromStart, null, null)
                : new PageInfo(more, !fromStart, cursor.apply(edges.get(0)), cursor.apply(edges.get(edges.size() - 1)));
    }
}
