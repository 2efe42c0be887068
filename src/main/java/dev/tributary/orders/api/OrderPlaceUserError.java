package dev.tributary.orders.api;

import dev.tributary.orders.rules.OrderPlaceErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no order was placed, for GraphQL. */
@Description("A reason why no order was placed.")
public record OrderPlaceUserError(
        @NonNull @Description("The error code, for programs.")
        OrderPlaceErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the invalid input field; list positions count from 0. Empty if the error belongs to no field.")
        List<@NonNull String> field) {}
