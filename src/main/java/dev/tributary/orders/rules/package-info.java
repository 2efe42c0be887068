/** Rules of orders, deliveries, returns and prices: pure functions. */
@NullMarked
package dev.tributary.orders.rules;

import org.jspecify.annotations.NullMarked;
