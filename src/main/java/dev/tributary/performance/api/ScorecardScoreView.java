package dev.tributary.performance.api;

import dev.tributary.assessment.ScorecardCriterion;
import dev.tributary.performance.MissingFigure;
import dev.tributary.performance.ScorecardRecord.Score;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;

/** The result of a partner for one criterion, for GraphQL. */
@Type("ScorecardScore")
@Description("The result of a partner for one criterion in a period.")
public record ScorecardScoreView(@Ignore Score score) {

    @NonNull
    @Description("The criterion. Its description gives the formula.")
    public ScorecardCriterion getCriterion() {
        return score.criterion();
    }

    @Nullable
    @Description(
            "The figure by the criterion's formula: for SALES an amount in the scheme's currency, otherwise a ratio with four decimals. Null if it cannot be measured.")
    public Decimal getFigure() {
        return decimal(score.figure());
    }

    @Nullable
    @Description(
            "(figure − zeroAt) ÷ (fullAt − zeroAt) × 100, at least 0 and at most 100, rounded half up to two decimals. For SALES, zeroAt and fullAt are multiplied by the number of months in the period. Null if the figure cannot be measured.")
    public Decimal getPoints() {
        return decimal(score.points());
    }

    @NonNull
    @Description("The weight in the scheme.")
    public Decimal getWeight() {
        return Decimal.of(score.weight());
    }

    @NonNull
    @Description(
            "The weight that is used here: weight ÷ Σ weight of the criteria that can be measured, rounded to four decimals by the largest remainder, so that the weights sum to exactly 1. It is 0 if the criterion cannot be measured. The total is computed without this rounding.")
    public Decimal getAppliedWeight() {
        return Decimal.of(score.applied());
    }

    @Nullable
    @Description("Why the criterion cannot be measured. Null if it can.")
    public MissingFigure getMissing() {
        return score.missing();
    }

    private static @org.jspecify.annotations.Nullable Decimal decimal(
            @org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? null : Decimal.of(number);
    }
}
