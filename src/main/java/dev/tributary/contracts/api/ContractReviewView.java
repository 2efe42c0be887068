package dev.tributary.contracts.api;

import dev.tributary.contracts.ReviewRecord;
import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.contracts.rules.ReviewVerdict;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** A review of a contract, for GraphQL. */
@Type("ContractReview")
@Description("A review of a contract; it never changes.")
public record ContractReviewView(@Ignore ReviewRecord review) {

    @NonNull
    @Description(
            "The round of review: how often the contract had been submitted. Approvals count only in their own round.")
    public Integer getRound() {
        return review.round();
    }

    @NonNull
    @Description("The role in which the reviewer reviewed.")
    public ReviewRole getRole() {
        return review.role();
    }

    @NonNull
    @Description("Whether the contract may be signed.")
    public ReviewVerdict getVerdict() {
        return review.verdict();
    }

    @Nullable
    @Description("The reviewer's remark.")
    public String getRemark() {
        return review.remark();
    }

    @NonNull
    @Description("The time.")
    public OffsetDateTime getAt() {
        return review.at();
    }
}
