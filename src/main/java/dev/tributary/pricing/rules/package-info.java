/** Rules of price lists, prices and discount authorities: pure functions. */
@NullMarked
package dev.tributary.pricing.rules;

import org.jspecify.annotations.NullMarked;
