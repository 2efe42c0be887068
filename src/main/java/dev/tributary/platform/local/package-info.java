/** The local stack: a real PostgreSQL and a real Keycloak as child processes. No part of a production build. */
@NullMarked
package dev.tributary.platform.local;

import org.jspecify.annotations.NullMarked;
