/** Receipts (回款), their allocation to orders, credit limits and open amounts. */
@NullMarked
package dev.tributary.receivables;

import org.jspecify.annotations.NullMarked;
