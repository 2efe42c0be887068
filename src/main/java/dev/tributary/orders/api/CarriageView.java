package dev.tributary.orders.api;

import dev.tributary.orders.CarriageRecord;
import dev.tributary.platform.graphql.MoneyView;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** A carriage for GraphQL. */
@Type("Carriage")
@Description("What was agreed with the carrier of a delivery (承运协议), and what it was paid.")
public record CarriageView(@Ignore CarriageRecord carriage) {

    @NonNull
    @Description("The number of the agreement.")
    public String getAgreement() {
        return carriage.agreement();
    }

    @NonNull
    @Description("What the carrier was to be paid.")
    public MoneyView getFreight() {
        return MoneyView.of(carriage.freight(), carriage.currency());
    }

    @Nullable
    @Description("What the carrier was paid; null before it was settled.")
    public MoneyView getSettled() {
        return carriage.settled() == null ? null : MoneyView.of(carriage.settled(), carriage.currency());
    }

    @Nullable
    @Description("When it was settled.")
    public OffsetDateTime getSettledAt() {
        return carriage.settledAt();
    }

    @Nullable
    @Description("Why it was not paid what was agreed.")
    public String getReason() {
        return carriage.reason();
    }
}
