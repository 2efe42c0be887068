/** The GraphQL API of deliveries. */
@NullMarked
package dev.tributary.deliveries.api;

import org.jspecify.annotations.NullMarked;
