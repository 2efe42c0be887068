/** Rules of realignments, assignments and employees: pure functions. */
@NullMarked
package dev.tributary.territories.rules;

import org.jspecify.annotations.NullMarked;
