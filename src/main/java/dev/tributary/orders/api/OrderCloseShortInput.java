package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An order to close short, for GraphQL. */
@Input("OrderCloseShortInput")
@Description("An order to close short.")
public record OrderCloseShortInput(
        @Description("The version of the order that the caller saw.")
        Integer version,

        @Description("The reason. Everybody who may see the order reads it in the time line.")
        String reason,

        @Description(
                "A key that the client chooses for each new closing. The same key sent again returns the same answer and has no second effect.")
        String idempotencyKey) {}
