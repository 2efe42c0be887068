package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;

/**
 * A requirement for staged rows, expressed by its opposite: a condition that is true of faulty rows.
 *
 * @param code the fault, a key of the messages
 * @param column the column at fault
 * @param fault an SQL condition on {@code staged}. It runs over whole files: a subquery that is not correlated by
 *     equality alone makes it slow
 * @param detail an SQL text expression on {@code staged}, evaluated for reported rows only; null if the message
 *     mentions nothing but the value
 * @param ofTheFile whether rows are judged together; such a check runs only when each row is sound by itself
 */
public record Check(
        String code, String column, String fault, @Nullable String detail, boolean ofTheFile) {

    /** A check that judges each row by itself. */
    public static Check ofRow(String code, String column, String fault) {
        return new Check(code, column, fault, null, false);
    }

    /** A check that judges the rows together; it only runs if no earlier check found a fault. */
    public static Check ofFile(String code, String column, String fault) {
        return new Check(code, column, fault, null, true);
    }

    /** The same check, whose message also mentions this. */
    public Check saying(String detail) {
        return new Check(code, column, fault, detail, ofTheFile);
    }
}
