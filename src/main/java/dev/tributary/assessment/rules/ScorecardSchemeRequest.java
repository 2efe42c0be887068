package dev.tributary.assessment.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A scorecard scheme to set.
 *
 * @param partnerKind the kind of partner; null for all kinds without a scheme of their own
 * @param validFrom business date
 */
public record ScorecardSchemeRequest(@Nullable String partnerKind, LocalDate validFrom, List<Weight> criteria) {

    /**
     * The weight and the scale of a criterion.
     *
     * @param weight as a fraction
     * @param zeroAt the figure that gives 0 points
     * @param fullAt the figure that gives 100 points; smaller than {@code zeroAt} if lower figures are better
     */
    public record Weight(String criterion, BigDecimal weight, BigDecimal zeroAt, BigDecimal fullAt) {}
}
