package dev.tributary.performance;

import dev.tributary.territories.TerritoryRecord;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A territory's sales and target in a period; amounts are exact and in the currency of the report.
 *
 * @param target null if it has no target
 * @param actual the net of the orders that count as sales
 * @param hasChildren whether there are territories below it today
 */
@RegisterForReflection
public record TerritorySales(
        TerritoryRecord territory, @Nullable BigDecimal target, BigDecimal actual, int orders, boolean hasChildren) {

    private static final int RATIO_SCALE = 4;

    /** actual ÷ target, rounded half up to four decimals; null without a target or with a target of 0. */
    public @Nullable BigDecimal attainment() {
        return target == null || target.signum() == 0 ? null : actual.divide(target, RATIO_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * attainment ÷ (working days elapsed ÷ working days in the period), rounded half up to four decimals; null without
     * attainment and before the first working day.
     */
    public @Nullable BigDecimal pace(WorkingDays days) {
        return target == null || target.signum() == 0 || days.elapsed() == 0
                ? null
                : actual.multiply(BigDecimal.valueOf(days.all()))
                        .divide(target.multiply(BigDecimal.valueOf(days.elapsed())), RATIO_SCALE, RoundingMode.HALF_UP);
    }
}
