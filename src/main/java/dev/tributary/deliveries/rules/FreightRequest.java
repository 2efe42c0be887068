package dev.tributary.deliveries.rules;

import dev.tributary.shared.IdOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/** The freight of a delivery to settle with its carrier. */
@Input("FreightSettleInput")
@Description("The freight of a delivery to settle with its carrier (运费结算).")
public record FreightRequest(
        @IdOf("Delivery") @Description("The id of the delivery.")
        UUID delivery,

        @Description("The amount that is paid to the carrier; not negative.")
        BigDecimal amount,

        @Description("The currency of the amount; it must be the currency of the agreement.")
        String currency,

        @Nullable @Description("Why the amount differs from the agreed freight. Required if it does.")
        String reason,

        @Description(
                "A key that the client chooses for each new settlement. The same key sent again returns the same answer and settles nothing twice.")
        String idempotencyKey) {}
