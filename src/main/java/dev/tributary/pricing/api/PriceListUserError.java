package dev.tributary.pricing.api;

import dev.tributary.pricing.rules.PriceListErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why a mutation of a price list failed, for GraphQL. */
@Description("A reason why a mutation of a price list failed.")
public record PriceListUserError(
        @NonNull @Description("The error code, for programs.")
        PriceListErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the invalid argument or input field; list positions count from 0. Empty if the error belongs to no field.")
        List<@NonNull String> field) {}
