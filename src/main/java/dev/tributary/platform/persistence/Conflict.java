package dev.tributary.platform.persistence;

import io.vertx.pgclient.PgException;
import org.hibernate.StaleStateException;

import jakarta.persistence.OptimisticLockException;

import java.sql.SQLException;
import java.util.Set;

/**
 * Two transactions got into each other's way, and this one gave in: what it was about to change has another version by now,
 * or each waited for what the other held. It did nothing, and may be tried again with what is there now.
 */
public final class Conflict {

    /** "serialization_failure" and "deadlock_detected". */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01");

    private Conflict() {}

    /** Whether this failure is one, as the driver tells {@link Reads} or as Hibernate passes it on. */
    public static boolean is(Throwable failure) {
        return failure instanceof StaleStateException
                || failure instanceof OptimisticLockException
                || (failure instanceof PgException read && SQL_STATES.contains(read.getSqlState()))
                || (failure instanceof SQLException write
                        && write.getSQLState() != null
                        && SQL_STATES.contains(write.getSQLState()));
    }
}
