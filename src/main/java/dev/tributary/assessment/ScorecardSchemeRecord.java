package dev.tributary.assessment;

import dev.tributary.partners.PartnerKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A scheme of scorecards, from a day until the next scheme for the same partners.
 *
 * @param partnerKind the kind of partners that it is for; null for all kinds without a scheme of their own
 * @param currency ISO 4217 code of the figures of SALES
 * @param employeeId the employee who set it; null if no employee did
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
     * The weight of a criterion and the range of its points, which are linear between the two figures.
     *
     * @param weight as a fraction
     * @param zeroAt the figure that gives 0 points
     * @param fullAt the figure that gives 100 points
     */
    @RegisterForReflection
    public record Weight(ScorecardCriterion criterion, BigDecimal weight, BigDecimal zeroAt, BigDecimal fullAt) {}
}
