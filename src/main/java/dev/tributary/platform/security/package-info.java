/** Who is asking: roles, the caller of a request, and the scope that row level security gives them. */
@NullMarked
package dev.tributary.platform.security;

import org.jspecify.annotations.NullMarked;
