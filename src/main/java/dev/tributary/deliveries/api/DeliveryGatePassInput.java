package dev.tributary.deliveries.api;

import dev.tributary.deliveries.DeliveryGate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A gate for a delivery to pass, for GraphQL. */
@Input("DeliveryGatePassInput")
@Description("A gate for a delivery to pass.")
public record DeliveryGatePassInput(
        @NonNull @Description("The version of the delivery that the caller saw.")
        Integer version,

        @NonNull @Description("The gate.") DeliveryGate gate) {}
