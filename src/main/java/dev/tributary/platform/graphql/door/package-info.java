/** GraphQL over HTTP: media types, statuses and JSON around the execution of a request. */
@NullMarked
package dev.tributary.platform.graphql.door;

import org.jspecify.annotations.NullMarked;
