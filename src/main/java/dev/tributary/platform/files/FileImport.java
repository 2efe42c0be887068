package dev.tributary.platform.files;

import java.util.List;

/**
 * A kind of file that is taken in, too. A bean of this type is all that an import needs: {@code POST /imports/{kind}} takes
 * its files.
 *
 * <p>Its SQL reads the file's rows from the table {@code staged}: one column for each of {@link #columns()}, under the
 * same name, and {@code line}, the row's line in the file. Values have their types and shapes by then. Beside each column
 * that a file may be without there is one of truths, {@code has_} and its name: whether this file has it.
 */
public interface FileImport extends FileKind {

    /** The columns that together say which thing a row is about; no two rows of a file agree in all of them. */
    List<String> identity();

    /** What must hold of the rows beyond the shapes of their values, in the order in which it is worth saying. */
    List<Check> checks();

    /** The statements that write sound rows, run in order. */
    List<Write> writes();
}
