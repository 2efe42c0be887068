/** Visit plans and the visits in them. */
@NullMarked
package dev.tributary.visits;

import org.jspecify.annotations.NullMarked;
