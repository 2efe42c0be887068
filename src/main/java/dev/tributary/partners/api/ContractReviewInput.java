package dev.tributary.partners.api;

import dev.tributary.partners.rules.ReviewVerdict;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a reviewer says of a contract, for GraphQL. */
@Input("ContractReviewInput")
@Description("What a reviewer says of a contract.")
public record ContractReviewInput(
        @NonNull @Description("The contract's version that the caller saw.")
        Integer version,

        @NonNull @Description("Whether it may be signed.") ReviewVerdict verdict,

        @Nullable @Description("What is to be said about it; of a rejection, why.")
        String remark) {}
