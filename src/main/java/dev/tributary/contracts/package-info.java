/** Contracts with partners, with their reviews and rebates. */
@NullMarked
package dev.tributary.contracts;

import org.jspecify.annotations.NullMarked;
