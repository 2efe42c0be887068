/** The parts that GraphQL fields of all contexts share: scalars, ids, pages, errors, batching. */
@NullMarked
package dev.tributary.platform.graphql;

import org.jspecify.annotations.NullMarked;
