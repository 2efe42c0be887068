package dev.tributary.performance.api;

import dev.tributary.performance.TerritorySales;
import dev.tributary.performance.WorkingDays;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.Money;
import dev.tributary.territories.TerritoryRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** One territory of a sales performance, for GraphQL. */
@Description("The sales of a territory and all territories below it in the period, and their target.")
public record TerritoryPerformance(
        @Ignore TerritorySales sales,
        @Ignore WorkingDays days,
        @Ignore String currency) {

    @Description("The territory.")
    public TerritoryRecord getTerritory() {
        return sales.territory();
    }

    @Nullable
    @Description(
            "The target. It is the sum of the territory's own targets within the period; if there are none, the sum of the targets of the people in it and below it. Targets of a territory that was merged into it count from the merger on (AS_WAS), or in full (AS_IS). Targets of a territory below it that it took over do not count again, because its own targets include them. Null if there are no targets.")
    public Money getTarget() {
        BigDecimal target = sales.target();
        return target == null ? null : new Money(target, currency);
    }

    @Description("The net amounts of the orders dated in the period. Drafts and cancelled orders do not count.")
    public Money getActual() {
        return new Money(sales.actual(), currency);
    }

    @Description("The number of orders in `actual`.")
    public Integer getOrderCount() {
        return sales.orders();
    }

    @Nullable
    @Description(
            "actual ÷ target, rounded half up to four decimals: \"0.9512\" is 95.12 %. Null when the target is 0 or missing.")
    public Decimal getAttainment() {
        BigDecimal attainment = sales.attainment();
        return attainment == null ? null : Decimal.of(attainment);
    }

    @Nullable
    @Description(
            "attainment ÷ (working days elapsed ÷ working days in the period), rounded half up to four decimals: 1 means on course. Null if attainment is null or no working day has passed.")
    public Decimal getPace() {
        BigDecimal pace = sales.pace(days);
        return pace == null ? null : Decimal.of(pace);
    }

    @Description("Whether there are territories below it today.")
    public Boolean getHasChildren() {
        return sales.hasChildren();
    }
}
