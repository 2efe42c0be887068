package dev.tributary.receivables.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What setting a credit limit came to, for GraphQL. */
@Description("What setting a credit limit came to.")
public record CreditLimitPayload(
        @Nullable @Description("The limit; null if none was set.")
        CreditLimitView creditLimit,

        @NonNull @Description("Why none was set; empty if one was.")
        List<@NonNull CreditLimitUserError> userErrors) {}
