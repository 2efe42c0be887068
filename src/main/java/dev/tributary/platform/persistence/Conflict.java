package dev.tributary.platform.persistence;

import org.hibernate.StaleStateException;

import jakarta.persistence.OptimisticLockException;

import java.util.Set;

/**
 * Two transactions conflicted, and this one gave in: the row that it was about to change has another version by now, or
 * each waited for a lock of the other. It changed nothing, and may be tried again with the present data.
 */
public final class Conflict {

    /** "serialization_failure" and "deadlock_detected". */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01");

    private Conflict() {}

    /** Whether this failure is such a conflict. */
    public static boolean is(Throwable failure) {
        String state = SqlState.of(failure);
        return failure instanceof StaleStateException
                || failure instanceof OptimisticLockException
                || (state != null && SQL_STATES.contains(state));
    }
}
