/** The GraphQL API of exclusive rights and of coverage. */
@NullMarked
package dev.tributary.rights.api;

import org.jspecify.annotations.NullMarked;
