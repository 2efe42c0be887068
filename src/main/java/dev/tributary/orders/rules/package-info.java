/** Rules of orders: pure functions. */
@NullMarked
package dev.tributary.orders.rules;

import org.jspecify.annotations.NullMarked;
