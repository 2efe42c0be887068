package dev.tributary.platform.files;

import dev.tributary.platform.files.sheet.SheetLimits;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a file one by one, with values in the order of the requested columns. The first row names the columns.
 */
interface FileRows extends AutoCloseable {

    /**
     * Opens a file. Its contents, not its name, determine its format.
     *
     * @throws FileRefused if the file does not have exactly these columns, or cannot be read
     */
    static FileRows open(Path file, List<Column> columns, SheetLimits limits) throws IOException, FileRefused {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(SheetRows.SIGNATURE.length);
        }
        if (Arrays.equals(head, SheetRows.SIGNATURE)) {
            return SheetRows.open(file, columns, limits);
        }
        if (Arrays.equals(head, SheetRows.OLD_SIGNATURE)) {
            throw FileRefused.because(FaultCode.OLD_SPREADSHEET);
        }
        return CsvRows.open(file, columns);
    }

    /**
     * Moves to the next row.
     *
     * @return false after the last one
     * @throws FileRefused if the rest is not a row of this file
     */
    boolean next() throws FileRefused;

    /** The line of the file on which the row begins; the header is line 1. */
    long line();

    /** Whether the file has the requested column of this index. */
    boolean has(int column);

    /** The row's value in the requested column of this index, which the file must have; empty if there is no value. */
    String value(int column);

    /**
     * The fault of the row's value in the requested column of this index, before the column's shape is checked; null if
     * it has none.
     */
    default @Nullable FaultCode fault(int column) {
        return null;
    }

    @Override
    void close() throws IOException;
}
