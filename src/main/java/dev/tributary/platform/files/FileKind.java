package dev.tributary.platform.files;

import dev.tributary.platform.security.Scope;

import java.util.List;
import java.util.Set;

/**
 * One kind of file, in the words of the context that owns its rows. A bean of this type is all that an export needs: the
 * engine finds it, and {@code GET /exports/{kind}} gives its files. What can be taken in too is a {@link FileImport}.
 */
public interface FileKind {

    /** What the file holds, as it stands in the address: {@code orders}. */
    String kind();

    /** The columns of the file; one that is taken in must have all of them, in any order, but those it may be without. */
    List<Column> columns();

    /**
     * The names of the columns that a file for this caller is without, since the caller may not see their values. An empty
     * value would say that there is none, and come in as that. A file that is taken in may be without them too.
     */
    default Set<String> withheldFrom(Scope scope) {
        return Set.of();
    }

    /** The rows that are there, of which everybody is given what they may see. */
    Export export();

    /** Whether partners know of it; to them, any other kind is none. */
    default boolean isForPartners() {
        return true;
    }
}
