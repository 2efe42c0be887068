package dev.tributary.platform.files;

import java.util.List;

/**
 * The checks that a context adds to a file of an earlier one, because its own rows depend on the rows of that file. A
 * bean of this type is all that they need.
 */
public interface LaterChecks {

    /** The kind of file, see {@link FileKind#kind()}. */
    String kind();

    /** The checks; they run after those of {@link FileImport#checks()}. */
    List<Check> checks();
}
