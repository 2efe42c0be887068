/** What holds for every request, whatever door it comes to, and what the dashboard must know before it can sign in. */
@NullMarked
package dev.tributary.platform.http;

import org.jspecify.annotations.NullMarked;
