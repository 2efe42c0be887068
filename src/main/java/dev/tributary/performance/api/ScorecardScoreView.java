package dev.tributary.performance.api;

import dev.tributary.partners.ScorecardCriterion;
import dev.tributary.performance.MissingFigure;
import dev.tributary.performance.ScorecardRecord.Score;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;

/** How a partner did by one criterion, for GraphQL. */
@Type("ScorecardScore")
@Description("How a partner did by one criterion in a period.")
public record ScorecardScoreView(@Ignore Score score) {

    @NonNull
    @Description("What is judged; its formula is said there.")
    public ScorecardCriterion getCriterion() {
        return score.criterion();
    }

    @Nullable
    @Description(
            "The figure by the criterion's formula: an amount in the scheme's currency for SALES, else a ratio to four decimals. Null where it cannot be measured.")
    public Decimal getFigure() {
        return decimal(score.figure());
    }

    @Nullable
    @Description(
            "(figure − zeroAt) ÷ (fullAt − zeroAt) × 100, at least 0 and at most 100, rounded half up to two decimals; for SALES both are taken as often as the period has months. Null where it cannot be measured.")
    public Decimal getPoints() {
        return decimal(score.points());
    }

    @NonNull
    @Description("Its weight as the scheme sets it.")
    public Decimal getWeight() {
        return Decimal.of(score.weight());
    }

    @NonNull
    @Description(
            "Its weight as it counts here: weight ÷ Σ weight of the criteria that can be measured, rounded to four decimals by the largest remainder, so that they sum to exactly 1. 0 where it cannot be measured. The total is worked out without this rounding.")
    public Decimal getAppliedWeight() {
        return Decimal.of(score.applied());
    }

    @Nullable
    @Description("Why it cannot be measured; null if it can.")
    public MissingFigure getMissing() {
        return score.missing();
    }

    private static @org.jspecify.annotations.Nullable Decimal decimal(
            @org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? null : Decimal.of(number);
    }
}
