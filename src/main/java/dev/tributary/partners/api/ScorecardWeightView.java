package dev.tributary.partners.api;

import dev.tributary.partners.ScorecardCriterion;
import dev.tributary.partners.ScorecardSchemeRecord.Weight;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How much a criterion counts, for GraphQL. */
@Type("ScorecardWeight")
@Description(
        "How much a criterion counts, and for how many points: (figure − zeroAt) ÷ (fullAt − zeroAt) × 100, at least 0 and at most 100, rounded half up to two decimals.")
public record ScorecardWeightView(@Ignore Weight weightOf) {

    @NonNull
    @Description("What counts.")
    public ScorecardCriterion getCriterion() {
        return weightOf.criterion();
    }

    @NonNull
    @Description("How much, as a fraction: 0.3 is 30 %.")
    public Decimal getWeight() {
        return Decimal.of(weightOf.weight());
    }

    @NonNull
    @Description(
            "The figure that gives 0 points; of SALES for each month of the period: three times as much for a quarter.")
    public Decimal getZeroAt() {
        return Decimal.of(weightOf.zeroAt());
    }

    @NonNull
    @Description(
            "The figure that gives 100 points, of SALES for each month of the period; less than zeroAt where less is better.")
    public Decimal getFullAt() {
        return Decimal.of(weightOf.fullAt());
    }
}
