package dev.tributary.platform.files;

import dev.tributary.platform.security.Scope;

import java.util.List;
import java.util.Set;

/**
 * A kind of file, in the words of the context that owns its rows. A bean of this type is all that an export needs:
 * {@code GET /exports/{kind}} finds it and serves its files. A kind that can be imported too is a {@link FileImport}.
 */
public interface FileKind {

    /** The name of the kind in the address, such as {@code orders}. */
    String kind();

    /** The columns of the file. A file to import must have all of them, in any order, except omissible ones. */
    List<Column> columns();

    /**
     * The names of the columns that the file leaves out for this caller, who may not see their values. An empty value
     * would mean that there is none, and an import would write it. A file to import may lack these columns too.
     */
    default Set<String> withheldFrom(Scope scope) {
        return Set.of();
    }

    /** The export, which gives each caller the rows that they may see. */
    Export export();

    /** Whether partners may use this kind; for them, other kinds do not exist. */
    default boolean isForPartners() {
        return true;
    }
}
