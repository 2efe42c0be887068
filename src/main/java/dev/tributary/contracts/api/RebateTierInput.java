package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.RebateTier;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A tier of a rebate to agree on, for GraphQL. */
@Input("RebateTierInput")
@Description("A tier of a rebate on volume.")
public record RebateTierInput(
        @Description("The cumulated volume from which the tier applies, in the contract's currency.")
        Decimal fromVolume,

        @Description("The rate as a fraction: 0.02 is 2 %.") Decimal rate) {

    RebateTier tier() {
        return new RebateTier(fromVolume.value(), rate.value());
    }
}
