/** The GraphQL API of visit plans. */
@NullMarked
package dev.tributary.visits.api;

import org.jspecify.annotations.NullMarked;
