package dev.tributary.receivables.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of setting a credit limit, for GraphQL. */
@Description("The result of setting a credit limit.")
public record CreditLimitPayload(
        @Nullable @Description("The limit. Null if none was set.")
        CreditLimitView creditLimit,

        @NonNull @Description("Why nothing was set. Empty if the mutation succeeded.")
        List<@NonNull CreditLimitUserError> userErrors) {}
