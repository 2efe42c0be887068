/** Receipts (回款), their allocation to orders, and what is still open. */
@NullMarked
package dev.tributary.receivables;

import org.jspecify.annotations.NullMarked;
