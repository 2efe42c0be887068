package dev.tributary.performance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * A partner's share of a territory's sales; amounts are exact and in the currency of the report.
 *
 * @param whole the sales of the territory
 */
@RegisterForReflection
public record PartnerSales(UUID partner, BigDecimal actual, int orders, BigDecimal whole) {

    /** actual ÷ whole, rounded half up to four decimals; null if the whole is 0. */
    public @Nullable BigDecimal share() {
        return whole.signum() == 0 ? null : actual.divide(whole, 4, RoundingMode.HALF_UP);
    }
}
