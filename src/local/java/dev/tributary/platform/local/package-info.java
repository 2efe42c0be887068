/**
 * The local stack: a real PostgreSQL and a real Keycloak as child processes. A production build does not contain it.
 */
@NullMarked
package dev.tributary.platform.local;

import org.jspecify.annotations.NullMarked;
