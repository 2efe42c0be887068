package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.RebateTier;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A tier of a rebate for GraphQL. */
@Type("RebateTier")
@Description("A tier of a rebate on volume.")
public record RebateTierView(@Ignore RebateTier tier) {

    @NonNull
    @Description("The cumulated volume from which the tier applies, in the contract's currency.")
    public Decimal getFromVolume() {
        return Decimal.ofMoney(tier.fromVolume());
    }

    @NonNull
    @Description("The rate as a fraction: 0.02 is 2 %.")
    public Decimal getRate() {
        return Decimal.of(tier.rate());
    }
}
