/** The GraphQL API of returns. */
@NullMarked
package dev.tributary.returns.api;

import org.jspecify.annotations.NullMarked;
