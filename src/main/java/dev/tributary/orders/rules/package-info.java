/** What decides whether an order may be placed; pure. */
@NullMarked
package dev.tributary.orders.rules;

import org.jspecify.annotations.NullMarked;
