package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of an {@link OrderConnection}. */
@Description("An order in its place in a list.")
public record OrderEdge(
        @NonNull @Description("The order.") OrderView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
