package dev.tributary.platform.files;

import dev.tributary.platform.persistence.DatabaseAway;
import dev.tributary.platform.persistence.DatabaseBusy;

/** The faults that any file or value may have. Contexts have further codes for their own checks. */
public enum FaultCode {
    /* Faults of the request or of the file as a whole. */
    NOT_TRUE_OR_FALSE(400),
    NO_FILE(400),
    NO_FILE_NAME(400),
    FORM_UNREADABLE(400),
    FORM_TOO_LARGE(413),
    UPLOADS_OF_CALLER(503),
    UPLOADS_BUSY(503),
    UNAVAILABLE(503),
    OUTCOME_UNKNOWN(503),
    DATABASE_BUSY(503),
    EMPTY_FILE(400),
    NOT_UTF8(400),
    NOT_CSV(400),
    NOT_XLSX(400),
    OLD_SPREADSHEET(400),
    NO_SHEET(400),
    MERGED_CELLS(400),
    ROW_TOO_LONG(400),
    MISSING_COLUMN(400),
    UNKNOWN_COLUMN(400),
    REPEATED_COLUMN(400),
    RAGGED_ROW(400),
    UNKNOWN_IMPORT(404),
    UNKNOWN_EXPORT(404),
    UNKNOWN_FORMAT(400),
    UNKNOWN_FILTER(400),
    UNKNOWN_PARAMETER(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    REPEATED_FILTER(400),
    MISSING_FILTER(400),
    TOO_MANY_ROWS(422),
    EXPORTS_OF_CALLER(503),
    EXPORTS_BUSY(503),
    IMPORT_RUNNING(409),
    CHANGED_MEANWHILE(409),
    FILE_TOO_LARGE(413),
    UNPACKED_TOO_LARGE(413),
    SHARED_TEXTS_TOO_LARGE(413),
    TOO_MANY_CELLS(413),
    READING_TOO_LONG(413),
    BODY_TOO_LARGE(413),
    ROLES_CONFLICT(403),
    ISSUER_UNAVAILABLE(503),

    /* Faults of a row. */
    CELL_ERROR,
    FORMULA_WITHOUT_RESULT,
    NOT_SHOWN_SO,
    REPEATED_ROW,
    MISSING_VALUE,
    BLANKS_AROUND,
    HALF_CHARACTER,
    CONTROL_CHARACTER,
    NO_CHARACTER,
    INVISIBLE_CHARACTER,
    TOO_LONG,
    NOT_A_NUMBER,
    NEGATIVE,
    TOO_MANY_DECIMALS,
    TOO_MANY_DIGITS,
    OUT_OF_RANGE,
    NOT_DEGREES,
    NOT_A_DATE,
    NOT_A_MONTH,
    NOT_FIRST_OF_MONTH,
    NOT_AFTER_FROM,
    NOT_A_CURRENCY,
    NOT_ONE_OF;

    private final int status;

    /** A fault of one row: the file could be read, so the answer covers the whole file. */
    FaultCode() {
        this(422);
    }

    FaultCode(int status) {
        this.status = status;
    }

    /** The code for a database that is away or busy. */
    static FaultCode of(RuntimeException failure) {
        if (failure instanceof DatabaseBusy) {
            return DATABASE_BUSY;
        }
        return DatabaseAway.leavesOutcomeUnknown(failure) ? OUTCOME_UNKNOWN : UNAVAILABLE;
    }

    /** Whether the same request may succeed soon. */
    boolean isToBeTriedAgain() {
        return status == 503;
    }

    /** The HTTP status of an answer with this code. */
    public int status() {
        return status;
    }
}
