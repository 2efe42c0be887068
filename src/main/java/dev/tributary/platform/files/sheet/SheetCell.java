package dev.tributary.platform.files.sheet;

/**
 * The contents of a cell.
 *
 * @param kind the kind of its value
 * @param value its text: the text itself, the number without an exponent, {@code 2026-11-30} or
 *     {@code 2026-11-30T12:00}, {@code true} or {@code false}, the error
 * @param plain whether the cell shows exactly this text; a number may be rounded, or be shown with leading zeros
 */
public record SheetCell(Kind kind, String value, boolean plain) {

    /** The contents of an empty cell. */
    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "", true);

    /** A formula without a computed result. */
    static final SheetCell WITHOUT_RESULT = new SheetCell(Kind.WITHOUT_RESULT, "", false);

    /** The kinds of values. */
    public enum Kind {
        /** A text, or nothing. */
        TEXT,
        /** A number that is shown as one. */
        NUMBER,
        /** A number that is shown as a day, perhaps with a time. */
        DATE,
        /** True or false. */
        TRUTH,
        /** An error such as {@code #N/A}. */
        ERROR,
        /** A formula without a computed result. */
        WITHOUT_RESULT
    }

    static SheetCell of(Kind kind, String value) {
        return kind == Kind.TEXT && value.isEmpty() ? EMPTY : new SheetCell(kind, value, true);
    }

    /** Whether the cell is empty; it may exist only because it is coloured. */
    public boolean isEmpty() {
        return kind == Kind.TEXT && value.isEmpty();
    }
}
