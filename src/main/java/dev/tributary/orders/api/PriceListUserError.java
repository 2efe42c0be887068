package dev.tributary.orders.api;

import dev.tributary.orders.rules.PriceListErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why nothing was done with a price list, for GraphQL. */
@Description("A reason why nothing was done with a price list.")
public record PriceListUserError(
        @NonNull @Description("The reason, for programs.") PriceListErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the argument or input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
