/** The caller: roles, the sender of a request, and the scope that row level security gives them. */
@NullMarked
package dev.tributary.platform.security;

import org.jspecify.annotations.NullMarked;
