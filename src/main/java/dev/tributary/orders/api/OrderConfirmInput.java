package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An order to confirm, for GraphQL. */
@Input("OrderConfirmInput")
@Description("An order to confirm.")
public record OrderConfirmInput(
        @Description("The version of the order that the caller saw.")
        Integer version) {}
