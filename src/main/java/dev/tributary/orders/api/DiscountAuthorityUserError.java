package dev.tributary.orders.api;

import dev.tributary.orders.rules.DiscountAuthorityErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no discount authority was set, for GraphQL. */
@Description("A reason why no discount authority was set.")
public record DiscountAuthorityUserError(
        @NonNull @Description("The reason, for programs.") DiscountAuthorityErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the input field at fault; empty if it is no field's.")
        List<@NonNull String> field) {}
