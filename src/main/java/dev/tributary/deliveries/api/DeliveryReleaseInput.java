package dev.tributary.deliveries.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A delivery to release, for GraphQL. */
@Input("DeliveryReleaseInput")
@Description("A delivery to release.")
public record DeliveryReleaseInput(
        @Description("The version of the delivery that the caller saw.")
        Integer version) {}
