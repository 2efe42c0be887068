package dev.tributary.performance.api;

import dev.tributary.performance.ScorecardRecord;
import dev.tributary.performance.ScorecardRecord.Score;
import dev.tributary.platform.graphql.PeriodText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** The scorecard of a partner for a period, for GraphQL. */
@Type("Scorecard")
@Description(
        "The scorecard of a partner for a period (效果评估), by the scheme that applies on the period's last day. All data of the partner counts, so the scorecard is the same for everybody who may see the partner.")
public record ScorecardView(
        @Ignore ScorecardRecord card, @Ignore PeriodText of) {

    @Description("The period.")
    public PeriodText getPeriod() {
        return of;
    }

    @Nullable
    @Description(
            "Σ (points × weight) ÷ Σ weight over the criteria that can be measured, from 0 to 100, rounded half up to two decimals. The weight of other criteria is distributed in proportion. Null if no criterion can be measured.")
    public BigDecimal getTotal() {
        return card.total();
    }

    @Nullable
    @Description(
            "The rank by total among all scorecards of the requested list, from 1. Equal totals share a rank. Partners that the caller may not see do not count. Null if the scorecard was not requested as part of a list.")
    public Integer getRank() {
        return card.rank();
    }

    @Description("The results for each criterion of the scheme.")
    public List<Score> getScores() {
        return card.scores();
    }
}
