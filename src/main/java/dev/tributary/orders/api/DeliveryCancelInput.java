package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A delivery to call off, for GraphQL. */
@Input("DeliveryCancelInput")
@Description("A delivery to call off.")
public record DeliveryCancelInput(
        @NonNull @Description("The version of the delivery that the caller saw.")
        Integer version,

        @NonNull @Description("Why; kept in the order's time line, for whoever sees the order.")
        String reason) {}
