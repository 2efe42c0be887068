/** The GraphQL API of orders. */
@NullMarked
package dev.tributary.orders.api;

import org.jspecify.annotations.NullMarked;
