package dev.tributary.performance.api;

import dev.tributary.performance.RebateRecord;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.List;

/** The rebate of a contract, for GraphQL. */
@Type("Rebate")
@Description("The rebate of a contract on cumulated volume, tier by tier.")
public record RebateView(
        @Ignore RebateRecord rebate, @Ignore LocalDate day) {

    @Description("The business date up to which orders count, including that day.")
    public LocalDate getAsOf() {
        return day;
    }

    @Description("The net amounts of the partner's confirmed orders from the contract's first day on.")
    public Money getVolume() {
        return new Money(rebate.volume(), rebate.currency());
    }

    @Description("The rebate: the sum of all tiers.")
    public Money getAmount() {
        return new Money(rebate.rebate(), rebate.currency());
    }

    @Description("The tiers, the lowest first.")
    public List<RebatePartView> getTiers() {
        return rebate.tiers().stream()
                .map(part -> new RebatePartView(part, rebate.currency()))
                .toList();
    }
}
