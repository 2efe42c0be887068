/** Products and sales orders, from placing to the customer's signature. */
@NullMarked
package dev.tributary.orders;

import org.jspecify.annotations.NullMarked;
