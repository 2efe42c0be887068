package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRules;
import dev.tributary.deliveries.rules.PackedCarton;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.LINE_NOT_FOUND;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.PACKED_OTHERWISE;

/**
 * Writes the packing list (发货清单) of a released delivery. The cartons hold everything that the delivery brings and
 * nothing else.
 */
@ApplicationScoped
public class DeliveryPacking {

    private final Edits<WithOrder<Delivery>, DeliveryErrorCode> edits;
    private final Deliveries deliveries;
    private final OrderTimeline timeline;

    DeliveryPacking(
            Edits<WithOrder<Delivery>, DeliveryErrorCode> edits, Deliveries deliveries, OrderTimeline timeline) {
        this.edits = edits.only(WithOrder.in(Set.of(DeliveryStatus.RELEASED), DeliveryErrorCode.WRONG_STATUS));
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /**
     * Writes the list and replaces an earlier one. A check against the earlier list has to be repeated.
     *
     * @param version the version that the caller saw
     */
    public Uni<Outcome<UUID, DeliveryErrorCode>> pack(Scope scope, UUID id, int version, List<PackedCarton> cartons) {
        return edits.edit(
                scope,
                "deliveryPack",
                id,
                version,
                DeliveryRules.checkPacking(cartons),
                WithOrder.change((order, delivery) -> deliveries.parts(delivery).chain(parts -> {
                    List<Rejection<DeliveryErrorCode>> reasons = different(parts, cartons);
                    return reasons.isEmpty()
                            ? deliveries
                                    .pack(delivery, cartons)
                                    .chain(() -> timeline.add(
                                            order,
                                            delivery,
                                            OrderEventKind.DELIVERY_PACKED,
                                            null,
                                            List.of(OrderEventDetail.of(
                                                    "cartons", null, BigDecimal.valueOf(cartons.size())))))
                                    .replaceWith(List.of())
                            : Uni.createFrom().item(reasons);
                })));
    }

    private static List<Rejection<DeliveryErrorCode>> different(
            List<Deliveries.Part> parts, List<PackedCarton> cartons) {
        Map<Integer, BigDecimal> packed = new HashMap<>();
        parts.forEach(part -> packed.put(part.lineNo(), BigDecimal.ZERO));
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        for (int carton = 0; carton < cartons.size(); carton++) {
            List<LineQuantity> contents = cartons.get(carton).contents();
            for (int at = 0; at < contents.size(); at++) {
                LineQuantity content = contents.get(at);
                if (packed.computeIfPresent(content.lineNo(), (line, sum) -> sum.add(content.quantity())) == null) {
                    reasons.add(Rejection.of(
                            LINE_NOT_FOUND, "cartons." + carton + ".contents." + at + ".lineNo", content.lineNo()));
                }
            }
        }
        for (Deliveries.Part part : parts) {
            BigDecimal sum = packed.getOrDefault(part.lineNo(), BigDecimal.ZERO);
            if (sum.compareTo(part.quantity()) != 0) {
                reasons.add(Rejection.of(
                        PACKED_OTHERWISE,
                        "cartons",
                        part.lineNo(),
                        OrderEventDetail.plain(sum),
                        OrderEventDetail.plain(part.quantity())));
            }
        }
        return reasons;
    }
}
