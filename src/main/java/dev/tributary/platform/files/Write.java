package dev.tributary.platform.files;

/**
 * A statement that writes staged rows into the tables they belong to.
 *
 * @param counted whether it returns, for each row of the file that it creates or updates, a column {@code action} that
 *     is {@code INSERT} or {@code UPDATE}
 */
public record Write(String sql, boolean counted) {

    /** A statement that says, for each row that it wrote, whether it created or updated something. */
    public static Write counted(String sql) {
        return new Write(sql, true);
    }

    /** A statement that follows from a counted one. */
    public static Write uncounted(String sql) {
        return new Write(sql, false);
    }
}
