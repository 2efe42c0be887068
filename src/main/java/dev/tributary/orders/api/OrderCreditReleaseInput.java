package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An order to release from credit hold, for GraphQL. */
@Input("OrderCreditReleaseInput")
@Description("An order to release from credit hold.")
public record OrderCreditReleaseInput(
        @Description("The version of the order that the caller saw.")
        Integer version,

        @Description("Why the order is released. Everybody who may see the order reads it in the time line.")
        String reason,

        @Description(
                "A key that the client chooses for each new release. The same key sent again returns the same answer and has no second effect.")
        String idempotencyKey) {}
