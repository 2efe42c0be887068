package dev.tributary.deliveries.api;

import dev.tributary.deliveries.rules.ShipmentRequest;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.Money;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** A shipment, for GraphQL. */
@Input("DeliveryShipInput")
@Description("A delivery that is handed to a carrier today, and the agreement with the carrier (承运协议).")
public record DeliveryShipInput(
        @Description("The version of the delivery that the caller saw.")
        Integer version,

        @Description("The name of the carrier.") String carrier,

        @Description("The number of the agreement with the carrier.")
        String agreement,

        @Description("The agreed freight; not negative.") Decimal freight,

        @Description("The currency of the freight.") CurrencyCode currency,

        @Description("The business date on which the goods are to arrive; today or later.")
        LocalDate expectedOn) {

    ShipmentRequest request() {
        return new ShipmentRequest(
                TextKind.strip(carrier),
                TextKind.strip(agreement),
                new Money(freight.value(), currency.code()),
                expectedOn);
    }
}
