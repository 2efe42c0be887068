package dev.tributary.performance.api;

import dev.tributary.performance.RebateRecord;
import dev.tributary.platform.graphql.MoneyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.List;

/** What a contract's rebate has come to, for GraphQL. */
@Type("Rebate")
@Description("What a contract's rebate on cumulated volume has come to, tier by tier.")
public record RebateView(
        @Ignore RebateRecord rebate, @Ignore LocalDate day) {

    @NonNull
    @Description("On which day; the orders of the day count.")
    public LocalDate getAsOf() {
        return day;
    }

    @NonNull
    @Description("The partner's confirmed orders, net, from the contract's first day on.")
    public MoneyView getVolume() {
        return MoneyView.of(rebate.volume(), rebate.currency());
    }

    @NonNull
    @Description("What comes back: the sum of what the tiers give.")
    public MoneyView getAmount() {
        return MoneyView.of(rebate.rebate(), rebate.currency());
    }

    @NonNull
    @Description("What each tier gives, the lowest first.")
    public List<@NonNull RebatePartView> getTiers() {
        return rebate.tiers().stream()
                .map(part -> new RebatePartView(part, rebate.currency()))
                .toList();
    }
}
