/** The dashboard as people use it: the packaged server, Keycloak's own page, a real browser. */
@NullMarked
package dev.tributary.dashboard;

import org.jspecify.annotations.NullMarked;
