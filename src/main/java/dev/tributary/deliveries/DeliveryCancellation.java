package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRules;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Cancels a delivery before it leaves. */
@ApplicationScoped
public class DeliveryCancellation {

    private final Edits<WithOrder<Delivery>, DeliveryErrorCode> edits;
    private final OrderTimeline timeline;

    DeliveryCancellation(Edits<WithOrder<Delivery>, DeliveryErrorCode> edits, OrderTimeline timeline) {
        this.edits = edits.only(
                WithOrder.in(Set.of(DeliveryStatus.NOTIFIED, DeliveryStatus.RELEASED), DeliveryErrorCode.WRONG_STATUS));
        this.timeline = timeline;
    }

    /**
     * Cancels the delivery; another delivery may bring its goods.
     *
     * @param version the version that the caller saw
     */
    public Uni<Outcome<UUID, DeliveryErrorCode>> cancel(Scope scope, UUID id, int version, String reason) {
        return edits.edit(
                scope,
                "deliveryCancel",
                id,
                version,
                DeliveryRules.checkReason(reason),
                WithOrder.change((order, delivery) -> {
                    delivery.cancel();
                    return timeline.add(order, delivery, OrderEventKind.DELIVERY_CANCELLED, reason, List.of())
                            .replaceWith(List.of());
                }));
    }
}
