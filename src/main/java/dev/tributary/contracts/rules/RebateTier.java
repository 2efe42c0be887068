package dev.tributary.contracts.rules;

import dev.tributary.shared.Amount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;

/** A tier of a rebate on volume: a volume and a rate. */
@Type("RebateTier")
@Input("RebateTierInput")
@Description("A tier of a rebate on volume.")
public record RebateTier(
        @Amount @Description("The cumulated volume from which the tier applies, in the contract's currency.")
        BigDecimal fromVolume,

        @Description("The rate as a fraction: 0.02 is 2 %.") BigDecimal rate) {}
