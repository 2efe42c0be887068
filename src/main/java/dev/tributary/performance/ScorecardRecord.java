package dev.tributary.performance;

import dev.tributary.partners.ScorecardCriterion;
import dev.tributary.performance.rules.AppliedWeights;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a partner did in a period.
 *
 * @param code the partner's
 * @param scheme by which it is judged
 * @param total 0–100, to two places; null if nothing can be measured
 * @param rank its place among those that were asked for; null where it was asked for alone
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
     * How it did by one criterion.
     *
     * @param weight as it was set, as a fraction
     * @param applied the weight that counts, with its part of what cannot be measured; 0 if this cannot
     * @param figure by the criterion's formula; null if it cannot be measured
     * @param points 0–100, to two places; null if it cannot be measured
     * @param missing why it cannot be measured; null if it can
     */
    public record Score(
            ScorecardCriterion criterion,
            BigDecimal weight,
            BigDecimal applied,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal points,
            @Nullable MissingFigure missing) {

        private Score applying(BigDecimal weightThatCounts) {
            return new Score(criterion, weight, weightThatCounts, figure, points, missing);
        }
    }

    /** The scorecard of several criteria, whose weights are spread over those that can be measured. */
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
