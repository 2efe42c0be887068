package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of an {@link OrderConnection}. */
@Description("An order and its cursor.")
public record OrderEdge(
        @NonNull @Description("The order.") OrderView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
