package dev.tributary.performance.api;

import dev.tributary.performance.RebateRecord.Part;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.MoneyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a tier of a rebate gives, for GraphQL. */
@Type("RebatePart")
@Description("What a tier of a rebate gives.")
public record RebatePartView(@Ignore Part part, @Ignore String currency) {

    @NonNull
    @Description("From which cumulated volume on the tier counts.")
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
            "The volume that the rate is of. MARGINAL: what lies in the tier. WHOLE_VOLUME: all of it in the highest tier that was reached, nothing in the others.")
    public MoneyView getVolume() {
        return MoneyView.of(part.volume(), currency);
    }

    @NonNull
    @Description("volume × rate, rounded half up to two decimals.")
    public MoneyView getAmount() {
        return MoneyView.of(part.rebate(), currency);
    }
}
