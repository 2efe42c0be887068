/** Receipts for the doors. */
@NullMarked
package dev.tributary.receivables.api;

import org.jspecify.annotations.NullMarked;
