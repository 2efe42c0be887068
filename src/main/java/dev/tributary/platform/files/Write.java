package dev.tributary.platform.files;

/**
 * A statement that writes staged rows into their tables.
 *
 * @param counted whether the statement returns, for each row of the file that it creates or updates, a column
 *     {@code action} that is {@code INSERT} or {@code UPDATE}
 */
public record Write(String sql, boolean counted) {

    /** A statement whose rows are counted as created or updated. */
    public static Write counted(String sql) {
        return new Write(sql, true);
    }

    /** A statement that belongs to a counted one. */
    public static Write uncounted(String sql) {
        return new Write(sql, false);
    }
}
