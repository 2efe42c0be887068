/** Products and sales orders, from placing on. */
@NullMarked
package dev.tributary.orders;

import org.jspecify.annotations.NullMarked;
