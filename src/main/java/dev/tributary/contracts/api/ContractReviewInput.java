package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.ReviewVerdict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The verdict of a reviewer on a contract, for GraphQL. */
@Input("ContractReviewInput")
@Description("The verdict of a reviewer on a contract.")
public record ContractReviewInput(
        @Description("The version of the contract that the caller saw.")
        Integer version,

        @Description("Whether the contract may be signed.") ReviewVerdict verdict,

        @Nullable @Description("The reviewer's remark. For a rejection it gives the reason.")
        String remark) {}
