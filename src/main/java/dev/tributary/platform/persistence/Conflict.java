package dev.tributary.platform.persistence;

import org.hibernate.StaleStateException;

import jakarta.persistence.OptimisticLockException;

import java.util.Set;

/**
 * Two transactions got into each other's way, and this one gave in: what it was about to change has another version by now,
 * or each waited for what the other held. It did nothing, and may be tried again with what is there now.
 */
public final class Conflict {

    /** "serialization_failure" and "deadlock_detected". */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01");

    private Conflict() {}

    /** Whether this failure is one. */
    public static boolean is(Throwable failure) {
        String state = SqlState.of(failure);
        return failure instanceof StaleStateException
                || failure instanceof OptimisticLockException
                || (state != null && SQL_STATES.contains(state));
    }
}
