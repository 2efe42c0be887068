/** Orders for the doors. */
@NullMarked
package dev.tributary.orders.api;

import org.jspecify.annotations.NullMarked;
