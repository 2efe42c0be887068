package dev.tributary.performance.api;

import dev.tributary.performance.RebateRecord.Part;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.MoneyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The rebate of one tier, for GraphQL. */
@Type("RebatePart")
@Description("The rebate of one tier.")
public record RebatePartView(@Ignore Part part, @Ignore String currency) {

    @NonNull
    @Description("The cumulated volume from which the tier applies.")
    public MoneyView getFromVolume() {
        return MoneyView.of(part.fromVolume(), currency);
    }

    @NonNull
    @Description("The tier's rate, as a fraction: 0.02 is 2 %.")
    public Decimal getRate() {
        return Decimal.of(part.rate());
    }

    @NonNull
    @Description(
            "The volume to which the rate applies. MARGINAL: the volume in this tier. WHOLE_VOLUME: the whole volume for the highest tier reached, 0 for the others.")
    public MoneyView getVolume() {
        return MoneyView.of(part.volume(), currency);
    }

    @NonNull
    @Description("volume × rate, rounded half up to two decimals.")
    public MoneyView getAmount() {
        return MoneyView.of(part.rebate(), currency);
    }
}
