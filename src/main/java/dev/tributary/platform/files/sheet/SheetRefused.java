package dev.tributary.platform.files.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A workbook could not be read, or not to its end. */
public final class SheetRefused extends IOException {

    /** The reasons. */
    public enum Reason {
        /** It is no workbook, or a broken one. */
        UNREADABLE,
        /** None of its sheets has cells. */
        NO_SHEET,
        /** Cells of the table are merged; the detail is their range. */
        MERGED_CELLS,
        /** A row has more characters than the detail says. */
        ROW_TOO_LONG,
        /** Its parts have more bytes than the detail says. */
        UNPACKED_TOO_LARGE,
        /** The texts that cells share take more bytes than the detail says. */
        SHARED_TEXTS_TOO_LARGE,
        /** The sheet has more cells than the detail says. */
        TOO_MANY_CELLS
    }

    private final Reason reason;
    private final @Nullable Long row;
    private final @Nullable String detail;

    private SheetRefused(Reason reason, @Nullable Long row, @Nullable String detail) {
        super(reason.name());
        this.reason = reason;
        this.row = row;
        this.detail = detail;
    }

    static SheetRefused unreadable() {
        return new SheetRefused(Reason.UNREADABLE, null, null);
    }

    static SheetRefused unreadable(long row) {
        return new SheetRefused(Reason.UNREADABLE, row, null);
    }

    static SheetRefused because(Reason reason) {
        return new SheetRefused(reason, null, null);
    }

    static SheetRefused because(Reason reason, String detail) {
        return new SheetRefused(reason, null, detail);
    }

    static SheetRefused tooLong(long row, int most) {
        return new SheetRefused(Reason.ROW_TOO_LONG, row, Integer.toString(most));
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }

    /** The number of the row at fault; null if no single row is. */
    public @Nullable Long row() {
        return row;
    }

    /** The exceeded limit, or the range of merged cells. */
    public @Nullable String detail() {
        return detail;
    }
}
