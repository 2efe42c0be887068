package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * How partners are judged, from a day until the next scheme for them.
 *
 * @param partnerKind of which kind of partners; null for all kinds that have none of their own
 * @param currency ISO 4217 code of the figures of SALES
 * @param employeeId who set it; null where no employee did
 */
public record ScorecardSchemeRecord(
        UUID id,
        @Nullable PartnerKind partnerKind,
        LocalDate validFrom,
        String currency,
        @Nullable UUID employeeId,
        OffsetDateTime setAt,
        List<Weight> criteria) {

    /**
     * How much a criterion counts, and what its points are: linear between the two figures.
     *
     * @param weight as a fraction
     * @param zeroAt the figure that gives 0 points
     * @param fullAt the figure that gives 100 points
     */
    public record Weight(ScorecardCriterion criterion, BigDecimal weight, BigDecimal zeroAt, BigDecimal fullAt) {}
}
