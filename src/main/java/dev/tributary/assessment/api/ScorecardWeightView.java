package dev.tributary.assessment.api;

import dev.tributary.assessment.ScorecardCriterion;
import dev.tributary.assessment.ScorecardSchemeRecord.Weight;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The weight and the scale of a criterion, for GraphQL. */
@Type("ScorecardWeight")
@Description(
        "The weight and the scale of a criterion. Points: (figure − zeroAt) ÷ (fullAt − zeroAt) × 100, at least 0 and at most 100, rounded half up to two decimals.")
public record ScorecardWeightView(@Ignore Weight weightOf) {

    @NonNull
    @Description("The criterion.")
    public ScorecardCriterion getCriterion() {
        return weightOf.criterion();
    }

    @NonNull
    @Description("The weight as a fraction: 0.3 is 30 %.")
    public Decimal getWeight() {
        return Decimal.of(weightOf.weight());
    }

    @NonNull
    @Description(
            "The figure that gives 0 points. For SALES it is an amount per month of the period: a quarter needs three times as much.")
    public Decimal getZeroAt() {
        return Decimal.of(weightOf.zeroAt());
    }

    @NonNull
    @Description(
            "The figure that gives 100 points. For SALES it is an amount per month of the period. It is smaller than zeroAt if lower figures are better.")
    public Decimal getFullAt() {
        return Decimal.of(weightOf.fullAt());
    }
}
