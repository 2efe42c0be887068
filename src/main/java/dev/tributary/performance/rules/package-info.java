/** Rules of weights: pure functions. */
@NullMarked
package dev.tributary.performance.rules;

import org.jspecify.annotations.NullMarked;
