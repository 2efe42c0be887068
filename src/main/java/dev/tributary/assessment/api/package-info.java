/** The GraphQL API of key accounts and scorecards. */
@NullMarked
package dev.tributary.assessment.api;

import org.jspecify.annotations.NullMarked;
