package dev.tributary.platform.files;

import java.util.List;

/**
 * One kind of file, in the words of the context that owns its rows. A bean of this type is all that an export needs: the
 * engine finds it, and {@code GET /exports/{kind}} gives its files. What can be taken in too is a {@link FileImport}.
 */
public interface FileKind {

    /** What the file holds, as it stands in the address: {@code orders}. */
    String kind();

    /** The columns of the file; one that is taken in must have all of them, in any order, but those it may be without. */
    List<Column> columns();

    /** The rows that are there, of which everybody is given what they may see. */
    Export export();

    /** Whether partners know of it; to them, any other kind is none. */
    default boolean isForPartners() {
        return true;
    }
}
