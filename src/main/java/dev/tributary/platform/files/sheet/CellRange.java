package dev.tributary.platform.files.sheet;

/**
 * A rectangle of cells, such as {@code D2:D4}.
 *
 * @param firstColumn counted from 0
 * @param firstRow counted from 1
 */
record CellRange(int firstColumn, int firstRow, int lastColumn, int lastRow) {

    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;

    private static final int LETTERS = 26;

    static CellRange of(String reference) throws SheetRefused {
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = reference.substring(colon + 1);
        return new CellRange(column(first), row(first), column(last), row(last));
    }

    /** The column of a cell's reference, counted from 0. */
    static int column(String reference) throws SheetRefused {
        int column = 0;
        for (int at = 0; at < letters(reference); at++) {
            column = column * LETTERS + reference.charAt(at) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                throw SheetRefused.unreadable();
            }
        }
        return column - 1;
    }

    /** The row of a cell's reference, counted from 1. */
    static int row(String reference) throws SheetRefused {
        return row(reference, letters(reference));
    }

    /** The number of a row in the text from this position on. */
    static int row(String digits, int from) throws SheetRefused {
        int row = 0;
        for (int at = from; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            row = row * 10 + digit;
            if (digit < 0 || digit > 9 || row > MOST_ROWS) {
                throw SheetRefused.unreadable();
            }
        }
        if (row == 0) {
            throw SheetRefused.unreadable();
        }
        return row;
    }

    private static int letters(String reference) throws SheetRefused {
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            letters++;
        }
        if (letters == 0) {
            throw SheetRefused.unreadable();
        }
        return letters;
    }

    boolean meets(CellRange other) {
        return firstColumn <= other.lastColumn
                && other.firstColumn <= lastColumn
                && firstRow <= other.lastRow
                && other.firstRow <= lastRow;
    }
}
