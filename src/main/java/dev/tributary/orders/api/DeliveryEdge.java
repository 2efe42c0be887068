package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link DeliveryConnection}. */
@Description("A delivery in its place in a list.")
public record DeliveryEdge(
        @NonNull @Description("The delivery.") DeliveryView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
