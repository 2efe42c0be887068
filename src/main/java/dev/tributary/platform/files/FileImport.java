package dev.tributary.platform.files;

import java.util.List;

/**
 * A kind of file that can be imported too. A bean of this type is all that an import needs:
 * {@code POST /imports/{kind}} takes its files.
 *
 * <p>Its SQL reads the file's rows from the table {@code staged}. The table has one column for each of
 * {@link #columns()}, under the same name, and {@code line}, the row's line in the file. The values have been checked
 * for their shapes and converted to their types. Beside each omissible column there is a boolean column, {@code has_}
 * and its name: whether this file has the column.
 */
public interface FileImport extends FileKind {

    /** The columns that together identify a row; no two rows of a file may agree in all of them. */
    List<String> identity();

    /** The checks of the rows beyond the shapes of their values, in the order in which faults are reported. */
    List<Check> checks();

    /** The statements that write the rows, run in this order when all rows are sound. */
    List<Write> writes();
}
