/** The GraphQL API of performance. */
@NullMarked
package dev.tributary.performance.api;

import org.jspecify.annotations.NullMarked;
