/** Visit plans for the doors. */
@NullMarked
package dev.tributary.visits.api;

import org.jspecify.annotations.NullMarked;
