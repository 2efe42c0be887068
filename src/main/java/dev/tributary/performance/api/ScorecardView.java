package dev.tributary.performance.api;

import dev.tributary.performance.ScorecardRecord;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.PeriodText;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;
import java.util.List;

/** How a partner did in a period, for GraphQL. */
@Type("Scorecard")
@Description(
        "How a partner did in a period (效果评估), by the scheme that holds on the period's last day. All that is the partner's counts, so that it is the same for everybody who may see the partner.")
public record ScorecardView(
        @Ignore ScorecardRecord card, @Ignore PeriodText of) {

    @NonNull
    @Description("The period.")
    public PeriodText getPeriod() {
        return of;
    }

    @Nullable
    @Description(
            "Σ (points × weight) ÷ Σ weight over the criteria that can be measured, 0 to 100, rounded half up to two decimals: what cannot be measured leaves its weight to the others in proportion to theirs. Null if nothing can be.")
    public Decimal getTotal() {
        BigDecimal total = card.total();
        return total == null ? null : Decimal.of(total);
    }

    @Nullable
    @Description(
            "Its place among all scorecards of the list that it was asked for in, by total, from 1; those with the same total share one. It tells nothing of partners that the caller may not see. Null for a scorecard that was asked for alone.")
    public Integer getRank() {
        return card.rank();
    }

    @NonNull
    @Description("How it did by each criterion of the scheme.")
    public List<@NonNull ScorecardScoreView> getScores() {
        return card.scores().stream().map(ScorecardScoreView::new).toList();
    }
}
