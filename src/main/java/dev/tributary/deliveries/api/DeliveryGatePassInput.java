package dev.tributary.deliveries.api;

import dev.tributary.deliveries.DeliveryGate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A gate for a delivery to pass, for GraphQL. */
@Input("DeliveryGatePassInput")
@Description("A gate for a delivery to pass.")
public record DeliveryGatePassInput(
        @Description("The version of the delivery that the caller saw.")
        Integer version,

        @Description("The gate.") DeliveryGate gate) {}
