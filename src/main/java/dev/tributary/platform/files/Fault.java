package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a file.
 *
 * @param line the first line of the row, where the header is line 1; null if no line is at fault
 * @param code a {@link FaultCode} or the code of a {@link Check}
 * @param detail further text for the message
 */
record Fault(
        @Nullable Long line,
        @Nullable String column,
        @Nullable String value,
        String code,
        @Nullable String detail) {

    static Fault of(FaultCode code, @Nullable String column, @Nullable String value) {
        return new Fault(null, column, value, code.name(), null);
    }
}
