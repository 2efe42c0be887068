package dev.tributary.platform.persistence;

/**
 * PostgreSQL stopped a statement that took longer than {@code tributary.database.longest-statement}; it changed
 * nothing.
 */
public final class StatementTimeout {

    /** "query_canceled". */
    private static final String SQL_STATE = "57014";

    private StatementTimeout() {}

    /** Whether this failure is such a timeout. */
    public static boolean is(Throwable failure) {
        return SQL_STATE.equals(SqlState.of(failure));
    }
}
