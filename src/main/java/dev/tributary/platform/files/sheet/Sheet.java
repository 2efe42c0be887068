package dev.tributary.platform.files.sheet;

import dev.tributary.platform.files.sheet.SheetCell.Kind;
import dev.tributary.platform.files.sheet.SheetRefused.Reason;
import dev.tributary.platform.files.sheet.WorkbookFile.Relation;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The first sheet of a workbook that has cells and is not hidden, as a table. It reads row by row; the first row
 * determines the number of columns. Rows without a value are skipped.
 *
 * <p>In memory it holds one row, the texts that cells share, and the formats of the styles.
 */
public final class Sheet implements Closeable {

    /** The largest number of characters of a row, as in a CSV file. */
    static final int LONGEST_ROW = 128 * 1024;

    private final WorkbookFile workbook;
    private final SheetLimits limits;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final CellNumbers numbers;
    /** Whether the program that wrote the workbook computed the results of its formulas. */
    private final boolean workedOut;

    private final PartXml xml;
    private final StringBuilder letters = new StringBuilder();
    private SheetCell[] cells = new SheetCell[32];
    private int width;
    private int row;
    private int rowLength;
    private long cellsRead;
    private @Nullable CellRange table;

    private Sheet(WorkbookFile workbook, SheetLimits limits) throws IOException {
        this.workbook = workbook;
        this.limits = limits;
        String main = target(workbook.relations(""), "officeDocument");
        Map<String, Relation> relations = main == null ? Map.of() : workbook.relations(main);
        try (PartXml book = main == null ? null : workbook.part(main)) {
            if (book == null) {
                throw SheetRefused.unreadable();
            }
            WorkbookPart read = WorkbookPart.read(book, relations);
            this.numbers = new CellNumbers(read.since1904());
            this.workedOut = !read.toBeWorkedOut();
            this.xml = part(read.sheet());
        }
        try (PartXml part = optional(relations, "styles")) {
            this.styles = CellStyles.read(part);
        }
        try (PartXml part = optional(relations, "sharedStrings")) {
            this.texts = SharedTexts.read(part, limits.sharedTexts());
        }
        if (!xml.find("sheetData")) {
            throw SheetRefused.unreadable();
        }
    }

    /**
     * Opens the sheet before its first row.
     *
     * @throws SheetRefused if the file is no workbook, has no such sheet, or exceeds a limit
     */
    public static Sheet open(Path file, SheetLimits limits) throws IOException {
        WorkbookFile workbook = WorkbookFile.open(file, limits.unpacked());
        try {
            return new Sheet(workbook, limits);
        } catch (IOException | RuntimeException unreadable) {
            workbook.close();
            throw unreadable;
        }
    }

    private static @Nullable String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private @Nullable PartXml optional(Map<String, Relation> relations, String type) throws IOException {
        String target = target(relations, type);
        return target == null ? null : workbook.part(target);
    }

    private PartXml part(String name) throws IOException {
        PartXml part = workbook.part(name);
        if (part == null) {
            throw SheetRefused.unreadable();
        }
        return part;
    }

    /**
     * Moves to the next row that has a value.
     *
     * @return false after the last one
     * @throws SheetRefused if the rest of the sheet cannot be read, or the table has merged cells, which only the
     *     sheet's end reveals
     */
    public boolean next() throws SheetRefused {
        int parent = xml.depth();
        while (xml.child(parent)) {
            if (xml.name().equals("row")) {
                readRow();
                if (width > 0) {
                    table = table == null
                            ? new CellRange(0, row, width - 1, row)
                            : new CellRange(0, table.firstRow(), table.lastColumn(), row);
                    return true;
                }
            }
        }
        refuseMergedCells();
        return false;
    }

    /** The number of the row, counted from 1. */
    public int row() {
        return row;
    }

    /** The number of cells of the row, up to the last one with a value. */
    public int width() {
        return width;
    }

    /** The row's cell in this column, counted from 0. */
    public SheetCell cell(int column) {
        return column < width ? cells[column] : SheetCell.EMPTY;
    }

    private void readRow() throws SheetRefused {
        String number = xml.attribute("r");
        int next = number == null ? row + 1 : CellRange.row(number, 0);
        if (next <= row || next > CellRange.MOST_ROWS) {
            throw SheetRefused.unreadable();
        }
        row = next;
        width = 0;
        rowLength = 0;
        int column = -1;
        int parent = xml.depth();
        while (xml.child(parent)) {
            if (!xml.name().equals("c")) {
                continue;
            }
            cellsRead++;
            if (cellsRead > limits.cells()) {
                throw SheetRefused.because(Reason.TOO_MANY_CELLS, Long.toString(limits.cells()));
            }
            column = column(column);
            SheetCell cell = readCell();
            if (!cell.isEmpty()) {
                put(column, cell);
            }
        }
    }

    private int column(int last) throws SheetRefused {
        String reference = xml.attribute("r");
        int column = reference == null ? last + 1 : CellRange.column(reference);
        if (column <= last
                || column >= CellRange.MOST_COLUMNS
                || (reference != null && CellRange.row(reference) != row)) {
            throw unreadable();
        }
        return column;
    }

    private void put(int column, SheetCell cell) {
        if (column >= cells.length) {
            SheetCell[] more = new SheetCell[Math.max(column + 1, cells.length * 2)];
            System.arraycopy(cells, 0, more, 0, width);
            cells = more;
        }
        while (width < column) {
            cells[width++] = SheetCell.EMPTY;
        }
        cells[width++] = cell;
    }

    private SheetCell readCell() throws SheetRefused {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        boolean isFormula = false;
        @Nullable String value = null;
        @Nullable String inline = null;
        int parent = xml.depth();
        while (xml.child(parent)) {
            letters.setLength(0);
            boolean fits = true;
            switch (xml.name()) {
                case "f" -> isFormula = true;
                case "v" -> {
                    fits = xml.text(letters, LONGEST_ROW - rowLength);
                    value = letters.toString();
                }
                case "is" -> {
                    fits = RichText.read(xml, letters, LONGEST_ROW - rowLength);
                    inline = letters.toString();
                }
                default -> {}
            }
            if (!fits) {
                throw tooLong();
            }
        }
        SheetCell cell = cell(type == null ? "n" : type, style, isFormula, value, inline);
        rowLength += cell.value().length();
        if (rowLength > LONGEST_ROW) {
            throw tooLong();
        }
        return cell;
    }

    private SheetCell cell(
            String type, @Nullable String style, boolean isFormula, @Nullable String value, @Nullable String inline)
            throws SheetRefused {
        if (type.equals("e")) {
            return SheetCell.of(Kind.ERROR, value == null ? "" : value);
        }
        // The result of a formula may be an empty text, but a number needs digits.
        if (isFormula && (!workedOut || value == null || (value.isEmpty() && !type.equals("str")))) {
            return SheetCell.WITHOUT_RESULT;
        }
        boolean isInline = type.equals("inlineStr");
        // A cell with both values is refused, since one of them would be ignored.
        if (isInline ? value != null : inline != null) {
            throw unreadable();
        }
        String held = isInline ? inline : value;
        if (held == null || held.isEmpty()) {
            return SheetCell.EMPTY;
        }
        SheetCell cell = switch (type) {
            case "n" -> numbers.cell(held.strip(), shown(style));
            case "s" -> shared(held.strip());
            case "str", "inlineStr" -> SheetCell.of(Kind.TEXT, RichText.unescaped(held));
            case "b" -> truth(held.strip());
            case "d" -> CellNumbers.date(held.strip());
            default -> null;
        };
        if (cell == null) {
            throw unreadable();
        }
        return cell;
    }

    private ShownAs shown(@Nullable String style) throws SheetRefused {
        int number = style == null ? 0 : number(style);
        ShownAs shown = styles.style(number);
        if (shown == null) {
            throw unreadable();
        }
        return shown;
    }

    private @Nullable SheetCell shared(String number) throws SheetRefused {
        String text = texts.text(number(number));
        return text == null ? null : SheetCell.of(Kind.TEXT, text);
    }

    private int number(String digits) throws SheetRefused {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException none) {
            throw unreadable();
        }
    }

    private static @Nullable SheetCell truth(String value) {
        return switch (value) {
            case "1", "true" -> SheetCell.of(Kind.TRUTH, "true");
            case "0", "false" -> SheetCell.of(Kind.TRUTH, "false");
            default -> null;
        };
    }

    /** Refuses merged cells: people see their value in all of them, but only the first one holds it. */
    private void refuseMergedCells() throws SheetRefused {
        while (xml.find("mergeCell")) {
            String reference = xml.attribute("ref");
            if (reference == null) {
                throw SheetRefused.unreadable();
            }
            if (table != null && CellRange.of(reference).meets(table)) {
                throw SheetRefused.because(Reason.MERGED_CELLS, reference);
            }
        }
    }

    private SheetRefused unreadable() {
        return SheetRefused.unreadable(row);
    }

    private SheetRefused tooLong() {
        return SheetRefused.tooLong(row, LONGEST_ROW);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            xml.close();
        }
    }
}
