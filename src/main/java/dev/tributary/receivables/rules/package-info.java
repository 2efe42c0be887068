/** Rules of receipts and credit limits: pure functions. */
@NullMarked
package dev.tributary.receivables.rules;

import org.jspecify.annotations.NullMarked;
