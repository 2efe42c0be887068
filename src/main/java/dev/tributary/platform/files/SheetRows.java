package dev.tributary.platform.files;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import static java.util.Objects.requireNonNull;

/**
 * The rows of the first sheet of an XLSX workbook, as the same letters that a CSV file would have: a cell that holds a date
 * says {@code 2026-11-30}, a number has no more digits than a spreadsheet shows of it. Rows without a value do not count.
 */
final class SheetRows implements FileRows {

    static final byte[] SIGNATURE = {'P', 'K', 3, 4};
    /** Of the format that was before it. */
    static final byte[] OLD_SIGNATURE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** A few kilobytes may unpack to gigabytes. */
    private static final long MOST_UNPACKED = 1L << 30;

    /** Texts that several cells share are held in memory. */
    private static final long MOST_SHARED_TEXTS = 32L << 20;

    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    /** A double has no more digits that mean anything: 0.1 is kept as 0.10000000000000001. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Day 0 of a workbook, which takes 1900 for a leap year; days before March of that year are one off. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal("1000000");

    private final ReadableWorkbook workbook;
    private final LocalDate dayZero;
    private final Iterator<Row> rows;
    private final List<Column> columns;
    private final FileHeader header;
    private @Nullable Row row;

    private SheetRows(ReadableWorkbook workbook, List<Column> columns) throws IOException, FileRefused {
        this.workbook = workbook;
        this.columns = columns;
        this.dayZero = workbook.isDate1904() ? DAY_ZERO_1904 : DAY_ZERO;
        this.rows = workbook.getFirstSheet().openStream().iterator();
        Row first = read();
        if (first == null) {
            throw FileRefused.because(FaultCode.EMPTY_FILE);
        }
        List<String> names = new ArrayList<>();
        for (int at = 0; at < width(first); at++) {
            names.add(letters(first, at, null));
        }
        this.header = FileHeader.of(names, columns);
    }

    /** @throws FileRefused if the sheet has not exactly these columns, or the file is no workbook */
    static SheetRows open(Path file, List<Column> columns) throws IOException, FileRefused {
        checkUnpacked(file);
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile());
        } catch (IOException | ExcelReaderException broken) {
            throw FileRefused.because(FaultCode.NOT_XLSX);
        }
        try {
            return new SheetRows(workbook, columns);
        } catch (IOException | FileRefused | RuntimeException unreadable) {
            workbook.close();
            throw unreadable;
        }
    }

    private static void checkUnpacked(Path file) throws IOException, FileRefused {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long most = entry.getName().equals(SHARED_TEXTS) ? MOST_SHARED_TEXTS : MOST_UNPACKED - unpacked;
                // Counted, since what the entry says of itself need not be so.
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked += length(content, most);
                }
            }
        } catch (ZipException broken) {
            throw FileRefused.because(FaultCode.NOT_XLSX);
        }
    }

    private static long length(InputStream content, long most) throws IOException, FileRefused {
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            length += read;
            if (length > most) {
                throw FileRefused.because(FaultCode.UNPACKED_TOO_LARGE, Long.toString(most));
            }
        }
        return length;
    }

    @Override
    public boolean next() throws FileRefused {
        row = read();
        if (row == null) {
            return false;
        }
        if (width(row) > header.width()) {
            throw FileRefused.atLine(FaultCode.RAGGED_ROW, line());
        }
        for (Cell cell : row) {
            if (cell != null && cell.getType() == CellType.ERROR) {
                throw FileRefused.atLine(FaultCode.CELL_ERROR, line());
            }
        }
        return true;
    }

    @Override
    public long line() {
        return requireNonNull(row).getRowNum();
    }

    @Override
    public boolean has(int column) {
        return header.has(column);
    }

    @Override
    public String value(int column) {
        return letters(requireNonNull(row), header.position(column), columns.get(column));
    }

    private @Nullable Row read() throws FileRefused {
        try {
            while (rows.hasNext()) {
                Row next = rows.next();
                if (width(next) > 0) {
                    return next;
                }
            }
            return null;
        } catch (ExcelReaderException broken) {
            throw FileRefused.because(FaultCode.NOT_XLSX);
        }
    }

    /** Up to its last value: a cell may be there only because it is coloured. */
    private static int width(Row row) {
        int width = row.getCellCount();
        while (width > 0 && letters(row.getOptionalCell(width - 1).orElse(null)).isEmpty()) {
            width--;
        }
        return width;
    }

    private String letters(Row row, int at, @Nullable Column column) {
        Cell cell = row.getOptionalCell(at).orElse(null);
        Object value = cell == null ? null : cell.getValue();
        if (column != null && column.isOfDays() && value instanceof BigDecimal number && isDay(number)) {
            return column.letters(dayZero.plusDays(number.longValue()));
        }
        return letters(cell);
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(LAST_DAY) < 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static String letters(@Nullable Cell cell) {
        Object value = cell == null ? null : cell.getValue();
        if (value instanceof BigDecimal number) {
            return number.round(SHOWN).stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
