/** Sales orders, from placing to confirmation and credit hold. */
@NullMarked
package dev.tributary.orders;

import org.jspecify.annotations.NullMarked;
