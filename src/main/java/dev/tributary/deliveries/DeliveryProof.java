package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRules;
import dev.tributary.deliveries.rules.SignedReceipt;
import dev.tributary.orders.NamedLines;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.SalesOrder;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.MORE_THAN_SHIPPED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.REFUSAL_UNEXPLAINED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.SIGNED_BEFORE_SHIPPED;

/**
 * Records that a customer has signed for a delivery (客户签字), for all of it or for the quantities they accepted. The last
 * of an order's goods fulfils the order; the database closes it as soon as it is paid too.
 */
@ApplicationScoped
public class DeliveryProof {

    private final Edits<WithOrder<Delivery>, DeliveryErrorCode> edits;
    private final Deliveries deliveries;
    private final OrderTimeline timeline;

    DeliveryProof(Edits<WithOrder<Delivery>, DeliveryErrorCode> edits, Deliveries deliveries, OrderTimeline timeline) {
        this.edits = edits.only(WithOrder.in(Set.of(DeliveryStatus.SHIPPED), DeliveryErrorCode.WRONG_STATUS));
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /** Records the signed quantities. Refused goods came back and may be delivered again. */
    public Uni<Outcome<UUID, DeliveryErrorCode>> prove(Scope scope, UUID id, SignedReceipt signed) {
        return edits.once(
                scope,
                IdempotencyKey.of(
                        DeliveryErrorCode.class, "deliveryProve", signed.idempotencyKey(), List.of(id, signed)),
                id,
                signed.version(),
                DeliveryRules.checkSigned(signed, scope.today()),
                WithOrder.change((order, delivery) -> deliveries.parts(delivery).chain(parts -> {
                    List<LineQuantity> received = signed.received() == null
                            ? parts.stream()
                                    .map(part -> new LineQuantity(part.lineNo(), part.quantity()))
                                    .toList()
                            : signed.received();
                    List<Rejection<DeliveryErrorCode>> reasons = untrue(delivery.shippedOn(), signed, received, parts);
                    return reasons.isEmpty()
                            ? proven(order, delivery, signed, received)
                            : Uni.createFrom().item(reasons);
                })));
    }

    private static List<Rejection<DeliveryErrorCode>> untrue(
            @Nullable LocalDate shippedOn,
            SignedReceipt signed,
            List<LineQuantity> received,
            List<Deliveries.Part> parts) {
        List<Rejection<DeliveryErrorCode>> reasons = Deliveries.mismatches(received, parts, "received");
        if (shippedOn != null && signed.signedOn().isBefore(shippedOn)) {
            reasons.add(Rejection.of(SIGNED_BEFORE_SHIPPED, "signedOn", signed.signedOn(), shippedOn));
        }
        Map<Integer, BigDecimal> sent =
                parts.stream().collect(Collectors.toMap(Deliveries.Part::lineNo, Deliveries.Part::quantity));
        reasons.addAll(NamedLines.beyond(received, sent, "received", MORE_THAN_SHIPPED));
        boolean refused = received.stream()
                .anyMatch(line -> line.quantity().compareTo(sent.getOrDefault(line.lineNo(), BigDecimal.ZERO)) < 0);
        if (refused && (signed.remarks() == null || signed.remarks().isBlank())) {
            reasons.add(Rejection.of(REFUSAL_UNEXPLAINED, "remarks"));
        }
        return reasons;
    }

    private Uni<List<Rejection<DeliveryErrorCode>>> proven(
            SalesOrder order, Delivery delivery, SignedReceipt signed, List<LineQuantity> received) {
        String remarks = signed.remarks() == null || signed.remarks().isBlank() ? null : signed.remarks();
        return deliveries
                .sign(delivery, received, signed.signedBy(), signed.signedOn(), remarks)
                .invoke(delivery::deliver)
                .chain(deliveries::flush)
                .chain(() -> timeline.add(
                        order, delivery, OrderEventKind.DELIVERED, remarks, OrderEventDetail.quantities(received)))
                .chain(() -> deliveries.isAllDelivered(order))
                .chain(all -> all ? fulfilled(order) : Uni.createFrom().voidItem())
                .replaceWith(List.of());
    }

    /** Writes FULFILLED to the time line first: the status trigger may write CLOSED, which must come after it. */
    private Uni<Void> fulfilled(SalesOrder order) {
        return timeline.add(order, OrderEventKind.FULFILLED).invoke(order::fulfil);
    }
}
