/** Rules of visit plans: pure functions. */
@NullMarked
package dev.tributary.visits.rules;

import org.jspecify.annotations.NullMarked;
