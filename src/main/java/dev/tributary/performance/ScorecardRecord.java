package dev.tributary.performance;

import dev.tributary.assessment.ScorecardCriterion;
import dev.tributary.performance.rules.AppliedWeights;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The scorecard of a partner for a period.
 *
 * @param code the code of the partner
 * @param scheme the scheme that applies
 * @param total 0–100, to two places; null if nothing can be measured
 * @param rank its rank among the partners of the list; null if only this partner was asked for
 * @param scores in the sequence of {@link ScorecardCriterion}
 */
public record ScorecardRecord(
        UUID partnerId,
        String code,
        UUID scheme,
        @Nullable BigDecimal total,
        @Nullable Integer rank,
        List<Score> scores) {

    /**
     * The score of one criterion.
     *
     * @param weight as it was set, as a fraction
     * @param applied the weight that counts, including a share of the weights that cannot be measured; 0 if this
     *     criterion cannot be measured
     * @param figure by the criterion's formula; null if it cannot be measured
     * @param points 0–100, to two places; null if it cannot be measured
     * @param missing why it cannot be measured; null if it can
     */
    @Type("ScorecardScore")
    @Description("The result of a partner for one criterion in a period.")
    public record Score(
            @Description("The criterion. Its description gives the formula.")
            ScorecardCriterion criterion,

            @Description("The weight in the scheme.") BigDecimal weight,

            @Name("appliedWeight")
            @Description(
                    "The weight that is used here: weight ÷ Σ weight of the criteria that can be measured, rounded to four decimals by the largest remainder, so that the weights sum to exactly 1. It is 0 if the criterion cannot be measured. The total is computed without this rounding.")
            BigDecimal applied,

            @Description(
                    "The figure by the criterion's formula: for SALES an amount in the scheme's currency, otherwise a ratio with four decimals. Null if it cannot be measured.")
            @Nullable
            BigDecimal figure,

            @Description(
                    "(figure − zeroAt) ÷ (fullAt − zeroAt) × 100, at least 0 and at most 100, rounded half up to two decimals. For SALES, zeroAt and fullAt are multiplied by the number of months in the period. Null if the figure cannot be measured.")
            @Nullable
            BigDecimal points,

            @Description("Why the criterion cannot be measured. Null if it can.") @Nullable
            MissingFigure missing) {

        private Score applying(BigDecimal weightThatCounts) {
            return new Score(criterion, weight, weightThatCounts, figure, points, missing);
        }
    }

    /**
     * Combines the scores of several criteria; the weights of criteria that cannot be measured are spread over the
     * others.
     */
    static ScorecardRecord of(List<ScorecardRecord> oneScoreEach) {
        ScorecardRecord first = oneScoreEach.get(0);
        List<Score> scores = oneScoreEach.stream()
                .flatMap(card -> card.scores().stream())
                .sorted(Comparator.comparing(Score::criterion))
                .toList();
        Map<ScorecardCriterion, BigDecimal> measured = new LinkedHashMap<>();
        scores.stream()
                .filter(score -> score.missing() == null)
                .forEach(score -> measured.put(score.criterion(), score.weight()));
        Map<ScorecardCriterion, BigDecimal> applied = AppliedWeights.of(measured);
        return new ScorecardRecord(
                first.partnerId(),
                first.code(),
                first.scheme(),
                first.total(),
                first.rank(),
                scores.stream()
                        .map(score -> score.applying(applied.getOrDefault(score.criterion(), BigDecimal.ZERO)))
                        .toList());
    }
}
