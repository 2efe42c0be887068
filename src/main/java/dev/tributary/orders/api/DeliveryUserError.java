package dev.tributary.orders.api;

import dev.tributary.orders.rules.DeliveryErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why nothing was done about a delivery, for GraphQL. */
@Description("A reason why a delivery was not made, or not changed.")
public record DeliveryUserError(
        @NonNull @Description("The reason, for programs.") DeliveryErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the argument or input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
