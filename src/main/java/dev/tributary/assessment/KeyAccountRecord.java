package dev.tributary.assessment;

import dev.tributary.partners.KeyAccountClass;
import dev.tributary.shared.Amount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * The class of a partner for a period.
 *
 * @param cumulated the sales of this partner and of all that rank before it; null for callers who see some territories
 *     only
 * @param total the sales of all classified partners; null for callers who see some territories only
 * @param before its class in the preceding period of the same kind; null if it had none
 */
@Type("KeyAccount")
@Description("The classification of a partner for a period, and the figures behind it.")
public record KeyAccountRecord(
        @Ignore UUID partnerId,
        @Description("The period of the classification.") String period,
        @Ignore String currency,

        @Description(
                "The class. Partners are ranked by sales. A partner is in class A if the partners before it have less than the A share of the sales, else in B if they have less than the B share, else in C. So the partner that reaches a share still belongs to that class.")
        KeyAccountClass accountClass,

        @Description("The rank by sales, from 1. Among partners with equal sales, the lower code comes first.")
        int rank,

        @Amount @Description("The net sales of the partner in the period, at the time of the classification.")
        BigDecimal sales,

        @Ignore @Nullable BigDecimal cumulated,
        @Ignore @Nullable BigDecimal total,

        @Description("The class in the preceding period of the same kind. Null if it had none.") @Nullable
        KeyAccountClass before) {

    private static final int PLACES = 4;

    @Nullable
    @Description(
            "sales ÷ sales of all classified partners, to four decimals. Null for callers who may see only some territories, because the share would reveal the company's sales.")
    public BigDecimal getShare() {
        return share(sales);
    }

    @Nullable
    @Description(
            "Sales of this partner and all partners ranked before it ÷ sales of all classified partners, to four decimals. Null for callers who may see only some territories.")
    public BigDecimal getCumulatedShare() {
        return share(cumulated);
    }

    private @Nullable BigDecimal share(@Nullable BigDecimal part) {
        return part == null || total == null ? null : part.divide(total, PLACES, RoundingMode.HALF_UP);
    }
}
