/** Rules of key accounts and scorecards: pure functions. */
@NullMarked
package dev.tributary.assessment.rules;

import org.jspecify.annotations.NullMarked;
