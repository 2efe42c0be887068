package dev.tributary.deliveries.api;

import dev.tributary.deliveries.CarriageRecord;
import dev.tributary.platform.graphql.MoneyView;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** A carriage for GraphQL. */
@Type("Carriage")
@Description("The agreement with the carrier of a delivery (承运协议), and its payment.")
public record CarriageView(@Ignore CarriageRecord carriage) {

    @NonNull
    @Description("The number of the agreement.")
    public String getAgreement() {
        return carriage.agreement();
    }

    @NonNull
    @Description("The freight that was agreed with the carrier.")
    public MoneyView getFreight() {
        return MoneyView.of(carriage.freight(), carriage.currency());
    }

    @Nullable
    @Description("The freight that was paid to the carrier. Null until it is settled.")
    public MoneyView getSettled() {
        return carriage.settled() == null ? null : MoneyView.of(carriage.settled(), carriage.currency());
    }

    @Nullable
    @Description("The time at which the freight was settled.")
    public OffsetDateTime getSettledAt() {
        return carriage.settledAt();
    }

    @Nullable
    @Description("Why the paid freight differs from the agreed freight.")
    public String getReason() {
        return carriage.reason();
    }
}
