package dev.tributary.platform.persistence;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** What PostgreSQL calls a failure of a statement. */
final class SqlState {

    private SqlState() {}

    /** Of this failure, as the driver tells {@link Reads} or as Hibernate passes it on; null if it is none of PostgreSQL's. */
    static @Nullable String of(Throwable failure) {
        if (failure instanceof PgException read) {
            return read.getSqlState();
        }
        return failure instanceof SQLException write ? write.getSQLState() : null;
    }
}
