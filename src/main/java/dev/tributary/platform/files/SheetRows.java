package dev.tributary.platform.files;

import dev.tributary.platform.files.sheet.Sheet;
import dev.tributary.platform.files.sheet.SheetCell;
import dev.tributary.platform.files.sheet.SheetCell.Kind;
import dev.tributary.platform.files.sheet.SheetLimits;
import dev.tributary.platform.files.sheet.SheetRefused;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows of a workbook's first sheet, in the same notation as a CSV file: a cell that shows a date reads
 * {@code 2026-11-30}, and a number has no more digits than a spreadsheet stores of it. A number that its cell shows in
 * another form is refused in a column of texts, and a number that is not shown as a date is refused in a column of
 * days.
 */
final class SheetRows implements FileRows {

    static final byte[] SIGNATURE = {'P', 'K', 3, 4};
    /** The signature of the older format, and of any workbook with a password. */
    static final byte[] OLD_SIGNATURE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Sheet sheet;
    private final List<Column> columns;
    private final FileHeader header;

    private SheetRows(Sheet sheet, List<Column> columns) throws FileRefused {
        this.sheet = sheet;
        this.columns = columns;
        if (!read()) {
            throw FileRefused.because(FaultCode.EMPTY_FILE);
        }
        List<String> names = new ArrayList<>();
        for (int at = 0; at < sheet.width(); at++) {
            FaultCode fault = fault(sheet.cell(at));
            if (fault != null) {
                throw FileRefused.atLine(fault, line());
            }
            names.add(sheet.cell(at).value());
        }
        this.header = FileHeader.of(names, columns);
    }

    /** @throws FileRefused if the sheet does not have exactly these columns, or the file is no workbook */
    static SheetRows open(Path file, List<Column> columns, SheetLimits limits) throws IOException, FileRefused {
        Sheet sheet;
        try {
            sheet = Sheet.open(file, limits);
        } catch (SheetRefused refused) {
            throw refusal(refused);
        }
        try {
            return new SheetRows(sheet, columns);
        } catch (FileRefused | RuntimeException unreadable) {
            sheet.close();
            throw unreadable;
        }
    }

    @Override
    public boolean next() throws FileRefused {
        if (!read()) {
            return false;
        }
        if (sheet.width() > header.width()) {
            throw FileRefused.atLine(FaultCode.RAGGED_ROW, line());
        }
        return true;
    }

    @Override
    public long line() {
        return sheet.row();
    }

    @Override
    public boolean has(int column) {
        return header.has(column);
    }

    @Override
    public String value(int column) {
        SheetCell cell = cell(column);
        Column asked = columns.get(column);
        return switch (cell.kind()) {
            case DATE -> asked.takesDays() && isDay(cell) ? asked.letters(cell.value()) : cell.value();
            case TRUTH -> asked.isOfTexts() ? cell.value().toUpperCase(Locale.ROOT) : cell.value();
            default -> cell.value();
        };
    }

    @Override
    public @Nullable FaultCode fault(int column) {
        SheetCell cell = cell(column);
        Column asked = columns.get(column);
        if (asked.isOfTexts()
                && ((cell.kind() == Kind.NUMBER && !cell.plain())
                        || (cell.kind() == Kind.DATE && !asked.takesDays()))) {
            return FaultCode.NOT_SHOWN_SO;
        }
        return fault(cell);
    }

    private static @Nullable FaultCode fault(SheetCell cell) {
        return switch (cell.kind()) {
            case ERROR -> FaultCode.CELL_ERROR;
            case WITHOUT_RESULT -> FaultCode.FORMULA_WITHOUT_RESULT;
            default -> null;
        };
    }

    private SheetCell cell(int column) {
        return sheet.cell(header.position(column));
    }

    private static boolean isDay(SheetCell date) {
        return date.value().length() == "2026-11-30".length();
    }

    private boolean read() throws FileRefused {
        try {
            return sheet.next();
        } catch (SheetRefused refused) {
            throw refusal(refused);
        }
    }

    private static FileRefused refusal(SheetRefused refused) {
        FaultCode code = switch (refused.reason()) {
            case UNREADABLE -> FaultCode.NOT_XLSX;
            case NO_SHEET -> FaultCode.NO_SHEET;
            case MERGED_CELLS -> FaultCode.MERGED_CELLS;
            case ROW_TOO_LONG -> FaultCode.ROW_TOO_LONG;
            case UNPACKED_TOO_LARGE -> FaultCode.UNPACKED_TOO_LARGE;
            case SHARED_TEXTS_TOO_LARGE -> FaultCode.SHARED_TEXTS_TOO_LARGE;
            case TOO_MANY_CELLS -> FaultCode.TOO_MANY_CELLS;
        };
        return FileRefused.because(code, refused.row(), refused.detail());
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
