package dev.tributary.receivables.api;

import dev.tributary.receivables.rules.CreditLimitErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no credit limit was set, for GraphQL. */
@Description("A reason why no credit limit was set.")
public record CreditLimitUserError(
        @NonNull @Description("The reason, for programs.") CreditLimitErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the input field at fault; empty if it is no field's.")
        List<@NonNull String> field) {}
