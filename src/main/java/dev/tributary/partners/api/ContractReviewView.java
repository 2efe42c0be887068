package dev.tributary.partners.api;

import dev.tributary.partners.ReviewRecord;
import dev.tributary.partners.rules.ReviewRole;
import dev.tributary.partners.rules.ReviewVerdict;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** What a reviewer said of a contract, for GraphQL. */
@Type("ContractReview")
@Description("What a reviewer said of a contract; it never changes.")
public record ContractReviewView(@Ignore ReviewRecord review) {

    @NonNull
    @Description("How often it had been handed in by then; approvals count for their own round.")
    public Integer getRound() {
        return review.round();
    }

    @NonNull
    @Description("As what they reviewed it.")
    public ReviewRole getRole() {
        return review.role();
    }

    @NonNull
    @Description("Whether it may be signed.")
    public ReviewVerdict getVerdict() {
        return review.verdict();
    }

    @Nullable
    @Description("What they had to say about it.")
    public String getRemark() {
        return review.remark();
    }

    @NonNull
    @Description("When.")
    public OffsetDateTime getAt() {
        return review.at();
    }
}
