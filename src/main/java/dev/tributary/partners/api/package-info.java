/** The GraphQL API of partners, contracts, exclusive rights and scorecard schemes. */
@NullMarked
package dev.tributary.partners.api;

import org.jspecify.annotations.NullMarked;
