package dev.tributary.assessment;

import dev.tributary.partners.PartnerKind;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
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
@Type("ScorecardScheme")
@Description(
        "A scorecard scheme (渠道比选与效果评估): the criteria by which partners are compared, with their weights and scales. It applies until the next scheme for the same partners begins. A scheme never changes; a new one replaces it.")
public record ScorecardSchemeRecord(
        UUID id,

        @Description("The kind of partner. Null if the scheme is for all kinds without a scheme of their own.")
        @Nullable
        PartnerKind partnerKind,

        @Description(
                "The first business date on which it applies. The scheme that applies on the last day of a period judges the period. A scheme for the partner's kind takes precedence over the scheme for all kinds.")
        LocalDate validFrom,

        @Description("The currency of SALES figures: the company's currency.")
        String currency,

        @Ignore @Nullable UUID employeeId,
        @Description("The time at which it was set.") OffsetDateTime setAt,

        @Description("The criteria. Their weights sum to exactly 1.")
        List<Weight> criteria)
        implements Node {

    /**
     * The weight of a criterion and the range of its points, which are linear between the two figures.
     *
     * @param weight as a fraction
     * @param zeroAt the figure that gives 0 points
     * @param fullAt the figure that gives 100 points
     */
    @Type("ScorecardWeight")
    @Description(
            "The weight and the scale of a criterion. Points: (figure − zeroAt) ÷ (fullAt − zeroAt) × 100, at least 0 and at most 100, rounded half up to two decimals.")
    public record Weight(
            @Description("The criterion.") ScorecardCriterion criterion,

            @Description("The weight as a fraction: 0.3 is 30 %.")
            BigDecimal weight,

            @Description(
                    "The figure that gives 0 points. For SALES it is an amount per month of the period: a quarter needs three times as much.")
            BigDecimal zeroAt,

            @Description(
                    "The figure that gives 100 points. For SALES it is an amount per month of the period. It is smaller than zeroAt if lower figures are better.")
            BigDecimal fullAt) {}
}
