package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.ReviewVerdict;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The verdict of a reviewer on a contract, for GraphQL. */
@Input("ContractReviewInput")
@Description("The verdict of a reviewer on a contract.")
public record ContractReviewInput(
        @NonNull @Description("The version of the contract that the caller saw.")
        Integer version,

        @NonNull @Description("Whether the contract may be signed.")
        ReviewVerdict verdict,

        @Nullable @Description("The reviewer's remark. For a rejection it gives the reason.")
        String remark) {}
