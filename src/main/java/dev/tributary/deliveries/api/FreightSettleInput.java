package dev.tributary.deliveries.api;

import dev.tributary.deliveries.rules.FreightRequest;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Freight to settle, for GraphQL. */
@Input("FreightSettleInput")
@Description("The freight of a delivery to settle with its carrier (运费结算).")
public record FreightSettleInput(
        @IdOf("Delivery") @Description("The id of the delivery.")
        UUID delivery,

        @Description("The amount that is paid to the carrier; not negative.")
        Decimal amount,

        @Description("The currency of the amount; it must be the currency of the agreement.")
        CurrencyCode currency,

        @Nullable @Description("Why the amount differs from the agreed freight. Required if it does.")
        String reason,

        @Description(
                "A key that the client chooses for each new settlement. The same key sent again returns the same answer and settles nothing twice.")
        String idempotencyKey) {

    FreightRequest request() {
        return new FreightRequest(delivery, new Money(amount.value(), currency.code()), reason);
    }
}
