/** The GraphQL API of price lists, prices and discount authorities. */
@NullMarked
package dev.tributary.pricing.api;

import org.jspecify.annotations.NullMarked;
