package dev.tributary.platform.security;

import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The roles that the current operation admits. Its caller acts with these roles only, whatever other roles the caller
 * has; see ADR 14. Each call of an operation sets them for its own thread, since the fields of a request may be called
 * at the same time.
 */
public final class Admission {

    private static final ThreadLocal<@Nullable Set<String>> ADMITTED = new ThreadLocal<>();

    private Admission() {}

    /**
     * The roles that the current operation admits.
     *
     * @throws IllegalStateException if there is no current operation; deferred work of an operation asks too late
     */
    public static Set<String> roles() {
        Set<String> roles = ADMITTED.get();
        if (roles == null) {
            throw new IllegalStateException("there is no current operation: take the scope before deferred work");
        }
        return roles;
    }

    /** Calls an operation that admits these roles. */
    public static <T> T call(Set<String> roles, Callable<T> operation) throws Exception {
        Set<String> outer = ADMITTED.get();
        ADMITTED.set(roles);
        try {
            return operation.call();
        } finally {
            if (outer == null) {
                ADMITTED.remove();
            } else {
                ADMITTED.set(outer);
            }
        }
    }

    /** The roles that the annotation of an operation admits. */
    public static Set<String> of(RolesAllowed operation) {
        return RealmRole.expanded(List.of(operation.value()));
    }
}
