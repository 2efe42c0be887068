package dev.tributary.platform.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/**
 * The rows of a CSV file one by one, their values in the order of the columns asked for. The file is strict UTF-8, with
 * or without a byte order mark, separated by commas, quoted as in RFC 4180; its first row names the columns.
 */
final class CsvRows implements AutoCloseable {

    /** No value of a business file is longer; a quote that is never closed would otherwise swallow all that follows. */
    private static final int LONGEST_VALUE = 64 * 1024;

    private static final int MOST_COLUMNS = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<CsvRecord> records;
    private final List<Integer> positions;
    private final int width;
    private @Nullable CsvRecord record;
    private long line;

    private CsvRows(CloseableIterator<CsvRecord> records, List<Column> columns) throws ImportRefused {
        this.records = records;
        CsvRecord header = read();
        if (header == null) {
            throw ImportRefused.because(FaultCode.EMPTY_FILE);
        }
        this.width = header.getFieldCount();
        this.positions = positions(header.getFields(), columns);
    }

    /** @throws ImportRefused if the file has not exactly these columns, or is not text at all */
    static CsvRows open(Path file, List<Column> columns) throws IOException, ImportRefused {
        Reader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            skipByteOrderMark(text);
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(
                            CsvRecordHandler.of(handler -> handler.maxFields(MOST_COLUMNS)
                                    .maxFieldSize(LONGEST_VALUE)
                                    .maxRecordSize(LONGEST_VALUE * 2)),
                            text);
            return new CsvRows(reader.iterator(), columns);
        } catch (CharacterCodingException wrongEncoding) {
            text.close();
            throw ImportRefused.because(FaultCode.NOT_UTF8);
        } catch (ImportRefused | RuntimeException unreadable) {
            text.close();
            throw unreadable;
        }
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static List<Integer> positions(List<String> header, List<Column> columns) throws ImportRefused {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw ImportRefused.because(FaultCode.REPEATED_COLUMN, name);
            }
        }
        List<Integer> positions = new ArrayList<>();
        for (Column column : columns) {
            if (!seen.remove(column.name())) {
                throw ImportRefused.because(FaultCode.MISSING_COLUMN, column.name());
            }
            positions.add(header.indexOf(column.name()));
        }
        for (String name : header) {
            if (seen.contains(name)) {
                throw ImportRefused.because(FaultCode.UNKNOWN_COLUMN, name);
            }
        }
        return positions;
    }

    /**
     * Goes on to the next row.
     *
     * @return false after the last one
     * @throws ImportRefused if what follows is no row of this file
     */
    boolean next() throws ImportRefused {
        record = read();
        if (record == null) {
            return false;
        }
        if (record.getFieldCount() != width) {
            throw ImportRefused.atLine(FaultCode.RAGGED_ROW, line);
        }
        return true;
    }

    /** The line of the file that the row begins on, the header's being 1. */
    long line() {
        return line;
    }

    /** The row's value in the column asked for at this position. */
    String value(int column) {
        return requireNonNull(record).getField(positions.get(column));
    }

    private @Nullable CsvRecord read() throws ImportRefused {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord next = records.next();
            line = next.getStartingLineNumber();
            return next;
        } catch (CsvParseException notCsv) {
            // The parser does not say where, but it stopped somewhere below the last row that it could read.
            throw ImportRefused.atLine(FaultCode.NOT_CSV, line + 1);
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw ImportRefused.because(FaultCode.NOT_UTF8);
            }
            throw unreadable;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
