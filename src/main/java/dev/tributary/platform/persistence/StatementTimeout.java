package dev.tributary.platform.persistence;

import io.vertx.pgclient.PgException;

import java.sql.SQLException;

/** PostgreSQL stopped a statement that took longer than {@code tributary.database.longest-statement}; it did nothing. */
public final class StatementTimeout {

    /** "query_canceled". */
    private static final String SQL_STATE = "57014";

    private StatementTimeout() {}

    /** Whether this failure is one, as the driver tells {@link Reads} or as Hibernate passes it on. */
    public static boolean is(Throwable failure) {
        return (failure instanceof PgException read && SQL_STATE.equals(read.getSqlState()))
                || (failure instanceof SQLException write && SQL_STATE.equals(write.getSQLState()));
    }
}
