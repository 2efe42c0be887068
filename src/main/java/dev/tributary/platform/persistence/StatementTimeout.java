package dev.tributary.platform.persistence;

/** PostgreSQL stopped a statement that took longer than {@code tributary.database.longest-statement}; it did nothing. */
public final class StatementTimeout {

    /** "query_canceled". */
    private static final String SQL_STATE = "57014";

    private StatementTimeout() {}

    /** Whether this failure is one. */
    public static boolean is(Throwable failure) {
        return SQL_STATE.equals(SqlState.of(failure));
    }
}
