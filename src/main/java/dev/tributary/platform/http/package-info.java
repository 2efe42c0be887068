/** Rules for every request, whatever its endpoint, and the configuration that the dashboard needs before sign-in. */
@NullMarked
package dev.tributary.platform.http;

import org.jspecify.annotations.NullMarked;
