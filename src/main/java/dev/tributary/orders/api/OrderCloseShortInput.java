package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An order to close short, for GraphQL. */
@Input("OrderCloseShortInput")
@Description("An order to close short.")
public record OrderCloseShortInput(
        @NonNull @Description("The version of the order that the caller saw.")
        Integer version,

        @NonNull @Description("The reason. Everybody who may see the order reads it in the time line.")
        String reason) {}
