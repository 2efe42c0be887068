package dev.tributary.deliveries.rules;

import dev.tributary.shared.IdOf;
import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A delivery to create. */
@Input("DeliveryNotifyInput")
@Description("A delivery to create (发货通知单).")
public record DeliveryRequest(
        @IdOf("Order") @Description("The id of the order.") UUID order,

        @Description("The business date on which the goods are to leave; today or later.")
        LocalDate plannedOn,

        @Nullable
        @Description(
                "The lines and their quantities. Each quantity is more than 0 and at most the ordered quantity that is in no delivery yet. If omitted, the delivery contains all of that.")
        List<LineQuantity> lines,

        @Description(
                "A key that the client chooses for each new delivery. The same key sent again returns the same answer and creates no second delivery.")
        String idempotencyKey) {}
