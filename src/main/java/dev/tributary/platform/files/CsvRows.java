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
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * The rows of a CSV file one by one, with values in the order of the requested columns. The file is strict UTF-8, with
 * or without a byte order mark, separated by commas, quoted as in RFC 4180; its first row names the columns. Rows
 * without a value are skipped.
 */
final class CsvRows implements FileRows {

    /**
     * No value of a business file is longer. Without the limit, an unclosed quote would swallow the rest of the file.
     */
    private static final int LONGEST_VALUE = 64 * 1024;

    private static final int MOST_COLUMNS = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<CsvRecord> records;
    private final FileHeader header;
    private @Nullable CsvRecord record;
    private long line;

    private CsvRows(CloseableIterator<CsvRecord> records, List<Column> columns) throws FileRefused {
        this.records = records;
        CsvRecord first = read();
        if (first == null) {
            throw FileRefused.because(FaultCode.EMPTY_FILE);
        }
        this.header = FileHeader.of(first.getFields(), columns);
    }

    /** @throws FileRefused if the file does not have exactly these columns, or is not text */
    static CsvRows open(Path file, List<Column> columns) throws IOException, FileRefused {
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
            throw FileRefused.because(FaultCode.NOT_UTF8);
        } catch (FileRefused | RuntimeException unreadable) {
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

    @Override
    public boolean next() throws FileRefused {
        record = read();
        if (record == null) {
            return false;
        }
        List<String> values = record.getFields();
        if (values.size() < header.width() || FileHeader.width(values) > header.width()) {
            throw FileRefused.atLine(FaultCode.RAGGED_ROW, line);
        }
        return true;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean has(int column) {
        return header.has(column);
    }

    @Override
    public String value(int column) {
        return FormulaGuard.unguarded(requireNonNull(record).getField(header.position(column)));
    }

    private @Nullable CsvRecord read() throws FileRefused {
        try {
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                if (FileHeader.width(next.getFields()) > 0) {
                    return next;
                }
            }
            return null;
        } catch (CsvParseException notCsv) {
            // The parser does not report a position, but it stopped below the last row that it could read.
            throw FileRefused.atLine(FaultCode.NOT_CSV, line + 1);
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw FileRefused.because(FaultCode.NOT_UTF8);
            }
            throw unreadable;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
