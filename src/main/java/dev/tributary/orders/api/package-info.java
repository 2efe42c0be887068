/** The GraphQL API of orders, deliveries, returns and prices. */
@NullMarked
package dev.tributary.orders.api;

import org.jspecify.annotations.NullMarked;
