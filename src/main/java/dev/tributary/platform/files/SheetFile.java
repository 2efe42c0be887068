package dev.tributary.platform.files;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** An XLSX workbook with one sheet, written row by row: dates are dates and numbers are numbers. */
final class SheetFile implements RowWriter {

    /**
     * A spreadsheet computes with doubles, which hold this many digits; a number with more digits is written as text,
     * so that it stays exact.
     */
    private static final int EXACT_DIGITS = 15;

    private static final int ROWS_HELD = 500;

    /** Programs would read a text such as {@code _x000D_} as the character of that number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final OutputStream bytes;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    SheetFile(Path file, String kind, List<Column> columns) throws IOException {
        bytes = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
        workbook = new Workbook(bytes, "Tributary", null);
        sheet = workbook.newWorksheet(kind);
        sheet.freezePane(0, 1);
        for (int at = 0; at < columns.size(); at++) {
            sheet.inlineString(0, at, columns.get(at).name());
            sheet.style(0, at).bold().set();
            sheet.width(at, columns.get(at).name().length() + 6);
        }
    }

    @Override
    public void row(List<@Nullable Object> values) throws FileRefused {
        row++;
        if (row >= Worksheet.MAX_ROWS) {
            throw FileRefused.because(FaultCode.TOO_MANY_ROWS);
        }
        for (int at = 0; at < values.size(); at++) {
            write(at, values.get(at));
        }
        if (row % ROWS_HELD == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void write(int at, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, at, day);
            sheet.style(row, at).format("yyyy-mm-dd").set();
        } else if (value instanceof BigDecimal amount) {
            BigDecimal plain = amount.stripTrailingZeros();
            if (plain.precision() <= EXACT_DIGITS) {
                sheet.value(row, at, plain);
            } else {
                sheet.inlineString(row, at, plain.toPlainString());
            }
        } else if (value instanceof Number number) {
            sheet.value(row, at, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, at, truth);
        } else if (value != null) {
            sheet.inlineString(row, at, ESCAPE.matcher(value.toString()).replaceAll("_x005F_"));
        }
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            workbook.close();
        }
    }
}
