/** The GraphQL API of partners, their addresses, contacts and account managers. */
@NullMarked
package dev.tributary.partners.api;

import org.jspecify.annotations.NullMarked;
