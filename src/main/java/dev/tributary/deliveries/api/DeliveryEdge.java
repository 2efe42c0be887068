package dev.tributary.deliveries.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link DeliveryConnection}. */
@Description("A delivery and its cursor.")
public record DeliveryEdge(
        @NonNull @Description("The delivery.") DeliveryView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
