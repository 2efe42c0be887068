/** Rules of exclusive rights: pure functions. */
@NullMarked
package dev.tributary.rights.rules;

import org.jspecify.annotations.NullMarked;
