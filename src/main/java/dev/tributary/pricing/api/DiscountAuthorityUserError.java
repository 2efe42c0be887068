package dev.tributary.pricing.api;

import dev.tributary.pricing.rules.DiscountAuthorityErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no discount authority was set, for GraphQL. */
@Description("A reason why no discount authority was set.")
public record DiscountAuthorityUserError(
        @NonNull @Description("The error code, for programs.")
        DiscountAuthorityErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the invalid input field. Empty if the error belongs to no field.")
        List<@NonNull String> field) {}
