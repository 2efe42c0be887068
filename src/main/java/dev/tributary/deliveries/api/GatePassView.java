package dev.tributary.deliveries.api;

import dev.tributary.deliveries.DeliveryGate;
import dev.tributary.deliveries.GatePassRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** A passed gate for GraphQL. */
@Type("DeliveryGatePass")
@Description("A gate that a delivery has passed.")
public record GatePassView(@Ignore GatePassRecord pass) {

    @NonNull
    @Description("The gate.")
    public DeliveryGate getGate() {
        return pass.gate();
    }

    @NonNull
    @Description("The time.")
    public OffsetDateTime getAt() {
        return pass.at();
    }
}
