package dev.tributary.performance;

import dev.tributary.assessment.ScorecardCriterion;
import dev.tributary.performance.rules.AppliedWeights;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
    @RegisterForReflection
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
