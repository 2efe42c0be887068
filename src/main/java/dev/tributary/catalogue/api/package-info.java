/** The GraphQL API of products and product lines. */
@NullMarked
package dev.tributary.catalogue.api;

import org.jspecify.annotations.NullMarked;
