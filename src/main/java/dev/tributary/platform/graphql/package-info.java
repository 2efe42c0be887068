/** What every GraphQL field of every context shares: scalars, ids, pages, errors, batching. */
@NullMarked
package dev.tributary.platform.graphql;

import org.jspecify.annotations.NullMarked;
