package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An order to let pass, for GraphQL. */
@Input("OrderCreditReleaseInput")
@Description("An order to let pass.")
public record OrderCreditReleaseInput(
        @NonNull @Description("The version of the order that the caller saw.")
        Integer version,

        @NonNull @Description("Why it may pass; kept in the time line, for whoever sees the order.")
        String reason) {}
