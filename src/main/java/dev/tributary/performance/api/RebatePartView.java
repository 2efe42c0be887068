package dev.tributary.performance.api;

import dev.tributary.performance.RebateRecord.Part;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** The rebate of one tier, for GraphQL. */
@Type("RebatePart")
@Description("The rebate of one tier.")
public record RebatePartView(@Ignore Part part, @Ignore String currency) {

    @Description("The cumulated volume from which the tier applies.")
    public Money getFromVolume() {
        return new Money(part.fromVolume(), currency);
    }

    @Description("The tier's rate, as a fraction: 0.02 is 2 %.")
    public Decimal getRate() {
        return Decimal.of(part.rate());
    }

    @Description(
            "The volume to which the rate applies. MARGINAL: the volume in this tier. WHOLE_VOLUME: the whole volume for the highest tier reached, 0 for the others.")
    public Money getVolume() {
        return new Money(part.volume(), currency);
    }

    @Description("volume × rate, rounded half up to two decimals.")
    public Money getAmount() {
        return new Money(part.rebate(), currency);
    }
}
