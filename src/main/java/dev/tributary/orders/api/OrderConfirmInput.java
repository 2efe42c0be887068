package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An order to confirm, for GraphQL. */
@Input("OrderConfirmInput")
@Description("An order to confirm.")
public record OrderConfirmInput(
        @NonNull @Description("The version of the order that the caller saw.")
        Integer version) {}
