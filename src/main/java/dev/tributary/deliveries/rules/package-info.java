/** Rules of deliveries: pure functions. */
@NullMarked
package dev.tributary.deliveries.rules;

import org.jspecify.annotations.NullMarked;
