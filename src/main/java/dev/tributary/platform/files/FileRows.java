package dev.tributary.platform.files;

import dev.tributary.platform.files.sheet.SheetLimits;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The rows of a file one by one, their values in the order of the columns asked for. Its first row names the columns. */
interface FileRows extends AutoCloseable {

    /**
     * Opens a file as what it is, whatever it is called.
     *
     * @throws FileRefused if the file has not exactly these columns, or cannot be read at all
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
     * Goes on to the next row.
     *
     * @return false after the last one
     * @throws FileRefused if what follows is no row of this file
     */
    boolean next() throws FileRefused;

    /** The line of the file that the row begins on, the header's being 1. */
    long line();

    /** Whether the file has the column asked for at this position. */
    boolean has(int column);

    /** The row's value in the column asked for at this position, which the file has; empty if it has none. */
    String value(int column);

    /**
     * What is wrong with the row's value in the column asked for at this position, which the file has, before it is looked at
     * as one of the column; null if nothing is.
     */
    default @Nullable FaultCode fault(int column) {
        return null;
    }

    @Override
    void close() throws IOException;
}
