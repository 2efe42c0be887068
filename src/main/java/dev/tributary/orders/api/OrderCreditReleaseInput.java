package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An order to release from credit hold, for GraphQL. */
@Input("OrderCreditReleaseInput")
@Description("An order to release from credit hold.")
public record OrderCreditReleaseInput(
        @NonNull @Description("The version of the order that the caller saw.")
        Integer version,

        @NonNull @Description("Why the order is released. Everybody who may see the order reads it in the time line.")
        String reason) {}
