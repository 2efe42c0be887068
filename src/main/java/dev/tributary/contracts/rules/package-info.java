/** Rules of contracts: pure functions. */
@NullMarked
package dev.tributary.contracts.rules;

import org.jspecify.annotations.NullMarked;
