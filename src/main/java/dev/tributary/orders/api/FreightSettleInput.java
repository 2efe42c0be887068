package dev.tributary.orders.api;

import dev.tributary.orders.rules.FreightRequest;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.Money;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Freight to settle, for GraphQL. */
@Input("FreightSettleInput")
@Description("Freight to settle with the carrier of a delivery (运费结算).")
public record FreightSettleInput(
        @NonNull @Id @Description("The id of the delivery.") String delivery,

        @NonNull @Description("What the carrier is paid; not negative.")
        Decimal amount,

        @NonNull @Description("In which currency; that of the agreement.")
        CurrencyCode currency,

        @Nullable @Description("Why it is not what was agreed; needed where it is not.")
        String reason,

        @NonNull
        @Description(
                "Chosen by the client, anew for each settlement; the same key sent again gives the same answer and no second settlement.")
        String idempotencyKey) {

    FreightRequest request() {
        return new FreightRequest(DeliveryView.key(delivery), new Money(amount.value(), currency.code()), reason);
    }
}
