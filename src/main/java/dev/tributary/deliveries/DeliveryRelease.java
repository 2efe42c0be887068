package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.GATES_NOT_PASSED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.GATE_PASSED;

/** Passes a delivery's gates, and releases a delivery that has passed both. */
@ApplicationScoped
public class DeliveryRelease {

    private final Edits<WithOrder<Delivery>, DeliveryErrorCode> edits;
    private final Deliveries deliveries;
    private final OrderTimeline timeline;

    DeliveryRelease(
            Edits<WithOrder<Delivery>, DeliveryErrorCode> edits, Deliveries deliveries, OrderTimeline timeline) {
        this.edits = edits.only(WithOrder.in(Set.of(DeliveryStatus.NOTIFIED), DeliveryErrorCode.WRONG_STATUS));
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /**
     * Records that the caller passes this gate of the delivery.
     *
     * @param version the version that the caller saw
     */
    public Uni<Outcome<UUID, DeliveryErrorCode>> pass(Scope scope, UUID id, int version, DeliveryGate gate) {
        return edits.edit(
                scope,
                "deliveryGatePass",
                id,
                version,
                List.of(),
                WithOrder.change((order, delivery) -> deliveries
                        .passed(delivery)
                        .chain(passed -> passed.contains(gate)
                                ? Edits.refused(GATE_PASSED, "gate", delivery.number(), gate)
                                : deliveries
                                        .pass(delivery, gate)
                                        .chain(() -> timeline.add(
                                                order,
                                                delivery,
                                                OrderEventKind.GATE_PASSED,
                                                null,
                                                List.of(new OrderEventDetail("gate", null, gate.name()))))
                                        .replaceWith(List.of()))));
    }

    /**
     * Releases the delivery.
     *
     * @param version the version that the caller saw
     */
    public Uni<Outcome<UUID, DeliveryErrorCode>> release(Scope scope, UUID id, int version) {
        return edits.edit(
                scope,
                "deliveryRelease",
                id,
                version,
                List.of(),
                WithOrder.change((order, delivery) -> deliveries
                        .passed(delivery)
                        .chain(passed -> {
                            Set<DeliveryGate> waiting = EnumSet.allOf(DeliveryGate.class);
                            waiting.removeAll(passed);
                            if (!waiting.isEmpty()) {
                                return Edits.refused(GATES_NOT_PASSED, "id", delivery.number(), waiting);
                            }
                            delivery.release();
                            return timeline.add(order, delivery, OrderEventKind.DELIVERY_RELEASED, null, List.of())
                                    .replaceWith(List.of());
                        })));
    }
}
