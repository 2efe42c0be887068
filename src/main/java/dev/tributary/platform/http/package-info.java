/** Doors that belong to no context: what the dashboard must know before it can sign in. */
@NullMarked
package dev.tributary.platform.http;

import org.jspecify.annotations.NullMarked;
