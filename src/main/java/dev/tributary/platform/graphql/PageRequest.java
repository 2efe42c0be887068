package dev.tributary.platform.graphql;

import dev.tributary.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that a client asks for.
 *
 * @param first the largest number of entries
 * @param after the cursor of the entry before the page; null for the first page
 */
public record PageRequest(int first, @Nullable Cursor after) {

    /** The largest number of entries of a page. */
    public static final int LARGEST = 100;

    /**
     * The page for the arguments {@code first} and {@code after}, in a list whose sort key has these types.
     *
     * @throws BadInput if {@code first} is not 1–100 or {@code after} is no cursor of such a list
     */
    public static PageRequest of(int first, @Nullable String after, Class<?>... sortKey) {
        if (first < 1 || first > LARGEST) {
            throw new BadInput(BadInput.Problem.PAGE_SIZE, LARGEST, String.valueOf(first));
        }
        try {
            return new PageRequest(first, after == null ? null : Cursor.parse(after, sortKey));
        } catch (IllegalArgumentException noCursor) {
            throw new BadInput(BadInput.Problem.CURSOR, String.valueOf(after));
        }
    }
}
