package dev.tributary.platform.graphql;

import dev.tributary.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param first at most so many entries
 * @param after the cursor of the entry before the page; null for the first page
 */
public record PageRequest(int first, @Nullable Cursor after) {

    /** The most entries that one page has. */
    public static final int LARGEST = 100;

    /**
     * The page that the arguments {@code first} and {@code after} ask for, of a list that is sorted by values of
     * these types.
     *
     * @throws BadInput if {@code first} is not 1–100 or {@code after} is no cursor of such a list
     */
    public static PageRequest of(int first, @Nullable String after, Class<?>... sortKey) {
        if (first < 1 || first > LARGEST) {
            throw new BadInput("first: ask for 1 to " + LARGEST + " entries, not " + first);
        }
        try {
            return new PageRequest(first, after == null ? null : Cursor.parse(after, sortKey));
        } catch (IllegalArgumentException noCursor) {
            throw new BadInput("after: " + noCursor.getMessage());
        }
    }
}
