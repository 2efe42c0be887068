package dev.tributary.receivables.api;

import dev.tributary.receivables.rules.CreditLimitErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no credit limit was set, for GraphQL. */
@Description("A reason why no credit limit was set.")
public record CreditLimitUserError(
        @NonNull @Description("The error code, for programs.")
        CreditLimitErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the invalid input field. Empty if the error belongs to no field.")
        List<@NonNull String> field) {}
