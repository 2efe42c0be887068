package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.RebateTier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.math.BigDecimal;

/** A tier of a rebate to agree on, for GraphQL. */
@Input("RebateTierInput")
@Description("A tier of a rebate on volume.")
public record RebateTierInput(
        @Description("The cumulated volume from which the tier applies, in the contract's currency.")
        BigDecimal fromVolume,

        @Description("The rate as a fraction: 0.02 is 2 %.") BigDecimal rate) {

    RebateTier tier() {
        return new RebateTier(fromVolume, rate);
    }
}
