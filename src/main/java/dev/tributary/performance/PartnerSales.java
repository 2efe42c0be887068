package dev.tributary.performance;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * A partner's part in the sales of a territory; amounts in the currency of the report, exact.
 *
 * @param whole the sales of the territory
 */
public record PartnerSales(UUID partner, BigDecimal actual, int orders, BigDecimal whole) {

    /** actual ÷ whole, rounded half up to four decimals; null if the whole is 0. */
    public @Nullable BigDecimal share() {
        return whole.signum() == 0 ? null : actual.divide(whole, 4, RoundingMode.HALF_UP);
    }
}
