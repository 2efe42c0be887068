package dev.tributary.orders.api;

import dev.tributary.orders.rules.OrderPlaceErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no order was placed, for GraphQL. */
@Description("A reason why no order was placed.")
public record OrderPlaceUserError(
        @NonNull @Description("The reason, for programs.") OrderPlaceErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
