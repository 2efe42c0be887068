package dev.tributary.platform.files.sheet;

/**
 * What a cell holds.
 *
 * @param kind what its value is
 * @param value the letters of it: the text, the number without an exponent, {@code 2026-11-30} or {@code 2026-11-30T12:00},
 *     {@code true} or {@code false}, the error
 * @param plain whether the cell shows just these letters; a number may be rounded, or be shown with leading zeros
 */
public record SheetCell(Kind kind, String value, boolean plain) {

    /** What a cell without anything in it holds. */
    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "", true);

    /** A formula that nobody has worked out. */
    static final SheetCell WITHOUT_RESULT = new SheetCell(Kind.WITHOUT_RESULT, "", false);

    /** What a value is. */
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
        /** A formula that nobody has worked out. */
        WITHOUT_RESULT
    }

    static SheetCell of(Kind kind, String value) {
        return kind == Kind.TEXT && value.isEmpty() ? EMPTY : new SheetCell(kind, value, true);
    }

    /** Whether nothing is in the cell; it may be there only because it is coloured. */
    public boolean isEmpty() {
        return kind == Kind.TEXT && value.isEmpty();
    }
}
