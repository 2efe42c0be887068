package dev.tributary.deliveries.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The shipment of a delivery by a carrier. */
@Input("DeliveryShipInput")
@Description("A delivery that is handed to a carrier today, and the agreement with the carrier (承运协议).")
public record ShipmentRequest(
        @Description("The version of the delivery that the caller saw.")
        int version,

        @Description("The name of the carrier.") String carrier,

        @Description("The number of the agreement with the carrier.")
        String agreement,

        @Description("The agreed freight; not negative.") BigDecimal freight,

        @Description("The currency of the freight.") String currency,

        @Description("The business date on which the goods are to arrive; today or later.")
        LocalDate expectedOn,

        @Description(
                "A key that the client chooses for each new shipment. The same key sent again returns the same answer and has no second effect.")
        String idempotencyKey) {

    /** A shipment; the carrier and the agreement have no blanks around them. */
    public ShipmentRequest {
        carrier = TextKind.strip(carrier);
        agreement = TextKind.strip(agreement);
    }
}
