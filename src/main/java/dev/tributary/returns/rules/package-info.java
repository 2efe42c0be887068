/** Rules of returns: pure functions. */
@NullMarked
package dev.tributary.returns.rules;

import org.jspecify.annotations.NullMarked;
