/** The GraphQL API of contracts. */
@NullMarked
package dev.tributary.contracts.api;

import org.jspecify.annotations.NullMarked;
