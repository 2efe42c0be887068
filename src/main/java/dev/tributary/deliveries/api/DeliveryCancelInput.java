package dev.tributary.deliveries.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A delivery to cancel, for GraphQL. */
@Input("DeliveryCancelInput")
@Description("A delivery to cancel.")
public record DeliveryCancelInput(
        @Description("The version of the delivery that the caller saw.")
        Integer version,

        @Description("The reason. Everybody who may see the order reads it in the time line.")
        String reason) {}
