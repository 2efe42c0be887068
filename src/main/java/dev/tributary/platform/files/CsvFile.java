package dev.tributary.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file that a spreadsheet opens without an import dialog: UTF-8 with a byte order mark, commas, quoted as in RFC
 * 4180.
 */
final class CsvFile implements RowWriter {

    private final CsvWriter csv;

    CsvFile(Path file, List<Column> columns) throws IOException {
        Writer text = new BufferedWriter(Files.newBufferedWriter(file), 64 * 1024);
        text.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
        csv.writeRecord(values.stream().map(CsvFile::text).toList());
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof String text ? FormulaGuard.guarded(text) : value.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
