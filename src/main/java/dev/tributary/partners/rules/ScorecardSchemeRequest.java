package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A scheme of scorecards that somebody wants to set.
 *
 * @param partnerKind of which kind of partners; null for all kinds that have none of their own
 * @param validFrom business date
 */
public record ScorecardSchemeRequest(@Nullable String partnerKind, LocalDate validFrom, List<Weight> criteria) {

    /**
     * How much a criterion counts, and what its points are.
     *
     * @param weight as a fraction
     * @param zeroAt the figure that gives 0 points
     * @param fullAt the figure that gives 100 points; less than {@code zeroAt} where less is better
     */
    public record Weight(String criterion, BigDecimal weight, BigDecimal zeroAt, BigDecimal fullAt) {}
}
