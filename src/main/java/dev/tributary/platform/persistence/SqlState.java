package dev.tributary.platform.persistence;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** The SQL state of a failed statement. */
final class SqlState {

    private SqlState() {}

    /**
     * The SQL state of this failure, from the driver behind {@link Reads} or from Hibernate; null if PostgreSQL did not
     * cause it.
     */
    static @Nullable String of(Throwable failure) {
        if (failure instanceof PgException read) {
            return read.getSqlState();
        }
        return failure instanceof SQLException write ? write.getSQLState() : null;
    }
}
