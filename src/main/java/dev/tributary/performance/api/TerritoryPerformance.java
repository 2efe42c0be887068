package dev.tributary.performance.api;

import dev.tributary.performance.TerritorySales;
import dev.tributary.performance.WorkingDays;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.territories.api.TerritoryView;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.math.BigDecimal;

/** One territory of a sales performance, for GraphQL. */
@Description("What a territory and all below it sold in the period, beside the target.")
public record TerritoryPerformance(
        @Ignore TerritorySales sales,
        @Ignore WorkingDays days,
        @Ignore String currency) {

    @NonNull
    @Description("The territory.")
    public TerritoryView getTerritory() {
        return new TerritoryView(sales.territory());
    }

    @Nullable
    @Description(
            "What it was to sell: its own targets within the period, or where it has none, those of the people in it and below. Those of a territory that was merged into it are its own from then on (AS_WAS), or all of them (AS_IS); those of one that it took over from below are in its own already. Null without either.")
    public MoneyView getTarget() {
        BigDecimal target = sales.target();
        return target == null ? null : MoneyView.of(target, currency);
    }

    @NonNull
    @Description("The net amounts of the orders dated in the period that are neither drafts nor cancelled.")
    public MoneyView getActual() {
        return MoneyView.of(sales.actual(), currency);
    }

    @NonNull
    @Description("How many orders make up the actual.")
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
            "attainment ÷ (working days elapsed ÷ working days in the period), rounded half up to four decimals: 1 is on course. Null when attainment is null or no working day has come.")
    public Decimal getPace() {
        BigDecimal pace = sales.pace(days);
        return pace == null ? null : Decimal.of(pace);
    }

    @NonNull
    @Description("Whether there are territories below it today.")
    public Boolean getHasChildren() {
        return sales.hasChildren();
    }
}
