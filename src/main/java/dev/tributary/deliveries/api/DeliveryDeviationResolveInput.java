package dev.tributary.deliveries.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A deviation to resolve, for GraphQL. */
@Input("DeliveryDeviationResolveInput")
@Description("A deviation to resolve.")
public record DeliveryDeviationResolveInput(
        @Description("The version of the delivery that the caller saw.")
        Integer version,

        @Description("The position of the deviation in the last check, from 1.")
        Integer position,

        @Description("How the deviation was resolved.") String resolution) {}
