/** The GraphQL API of receipts and credit limits. */
@NullMarked
package dev.tributary.receivables.api;

import org.jspecify.annotations.NullMarked;
