package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRules;
import dev.tributary.deliveries.rules.ShipmentRequest;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.SalesOrder;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.DEVIATIONS_OPEN;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.NOT_CHECKED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.NOT_PACKED;

/** Hands a packed and checked delivery to a carrier, under an agreement (承运协议). */
@ApplicationScoped
public class DeliveryShipment {

    private final Edits<WithOrder<Delivery>, DeliveryErrorCode> edits;
    private final Deliveries deliveries;
    private final OrderTimeline timeline;

    DeliveryShipment(
            Edits<WithOrder<Delivery>, DeliveryErrorCode> edits, Deliveries deliveries, OrderTimeline timeline) {
        this.edits = edits.only(WithOrder.in(Set.of(DeliveryStatus.RELEASED), DeliveryErrorCode.WRONG_STATUS));
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /** Ships the delivery today. The day of an order's first delivery becomes the order's ship date. */
    public Uni<Outcome<UUID, DeliveryErrorCode>> ship(Scope scope, UUID id, ShipmentRequest request) {
        return edits.once(
                scope,
                IdempotencyKey.of(
                        DeliveryErrorCode.class, "deliveryShip", request.idempotencyKey(), List.of(id, request)),
                id,
                request.version(),
                DeliveryRules.checkShipment(request, scope.today()),
                WithOrder.change((order, delivery) -> deliveries
                        .readiness(delivery)
                        .chain(readiness -> {
                            if (!readiness.packed()) {
                                return Edits.refused(NOT_PACKED, "id", delivery.number());
                            }
                            if (!readiness.checked()) {
                                return Edits.refused(NOT_CHECKED, "id", delivery.number());
                            }
                            return readiness.deviates()
                                    ? Edits.refused(DEVIATIONS_OPEN, "id", delivery.number())
                                    : shipped(order, delivery, request, scope.today());
                        })));
    }

    private Uni<List<Rejection<DeliveryErrorCode>>> shipped(
            SalesOrder order, Delivery delivery, ShipmentRequest request, LocalDate today) {
        return deliveries
                .agree(delivery, request.agreement(), request.freight(), request.currency())
                .invoke(() -> {
                    delivery.ship(request.carrier(), today, request.expectedOn());
                    order.ship(today);
                })
                .chain(() -> timeline.add(
                        order,
                        delivery,
                        OrderEventKind.DELIVERY_SHIPPED,
                        null,
                        List.of(
                                new OrderEventDetail("carrier", null, request.carrier()),
                                new OrderEventDetail(
                                        "expectedOn", null, request.expectedOn().toString()))))
                .replaceWith(List.of());
    }
}
