/** The GraphQL API of territories, assignments and employees. */
@NullMarked
package dev.tributary.territories.api;

import org.jspecify.annotations.NullMarked;
