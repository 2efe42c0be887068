package dev.tributary.deliveries;

import dev.tributary.catalogue.Product;
import dev.tributary.catalogue.Products;
import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRules;
import dev.tributary.deliveries.rules.PickedGoods;
import dev.tributary.deliveries.rules.PickedGoods.WrongItem;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.SalesOrder;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.DEVIATION_NOT_FOUND;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.NOT_PACKED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.PRODUCT_EXPECTED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.PRODUCT_NOT_FOUND;

/**
 * Checks the picked goods against the packing list, to catch wrong and missing goods (错发漏发). Deviations hold the
 * delivery back until each is resolved, or until a new check finds none.
 */
@ApplicationScoped
public class PickChecking {

    private final Edits<WithOrder<Delivery>, DeliveryErrorCode> edits;
    private final Deliveries deliveries;
    private final Products products;
    private final OrderTimeline timeline;

    PickChecking(
            Edits<WithOrder<Delivery>, DeliveryErrorCode> edits,
            Deliveries deliveries,
            Products products,
            OrderTimeline timeline) {
        this.edits = edits.only(WithOrder.in(Set.of(DeliveryStatus.RELEASED), DeliveryErrorCode.WRONG_STATUS));
        this.deliveries = deliveries;
        this.products = products;
        this.timeline = timeline;
    }

    /** Records the counted quantities and their deviations. */
    public Uni<Outcome<UUID, DeliveryErrorCode>> check(Scope scope, UUID id, PickedGoods picked) {
        return edits.edit(
                scope,
                "deliveryCheck",
                id,
                picked.version(),
                DeliveryRules.checkPicked(picked),
                WithOrder.change((order, delivery) -> deliveries
                        .readiness(delivery)
                        .chain(readiness -> readiness.packed()
                                ? deliveries.parts(delivery).chain(parts -> checked(order, delivery, parts, picked))
                                : Edits.refused(NOT_PACKED, "id", delivery.number()))));
    }

    private Uni<List<Rejection<DeliveryErrorCode>>> checked(
            SalesOrder order, Delivery delivery, List<Deliveries.Part> parts, PickedGoods picked) {
        List<String> codes =
                picked.wrongItems().stream().map(WrongItem::product).toList();
        return products.withCodes(codes).chain(found -> {
            Map<String, UUID> byCode = found.stream().collect(Collectors.toMap(Product::code, Product::id));
            List<Rejection<DeliveryErrorCode>> reasons = Deliveries.mismatches(picked.lines(), parts, "lines");
            reasons.addAll(misplaced(picked.wrongItems(), byCode, parts));
            return reasons.isEmpty()
                    ? kept(order, delivery, counts(picked, byCode, parts))
                    : Uni.createFrom().item(reasons);
        });
    }

    private static List<Rejection<DeliveryErrorCode>> misplaced(
            List<WrongItem> items, Map<String, UUID> found, List<Deliveries.Part> parts) {
        Set<UUID> expected = parts.stream().map(Deliveries.Part::productId).collect(Collectors.toSet());
        List<Rejection<DeliveryErrorCode>> reasons = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            String code = items.get(at).product();
            UUID product = found.get(code);
            if (product == null) {
                reasons.add(Rejection.of(PRODUCT_NOT_FOUND, "wrongItems." + at + ".product", code));
            } else if (expected.contains(product)) {
                reasons.add(Rejection.of(PRODUCT_EXPECTED, "wrongItems." + at + ".product", code));
            }
        }
        return reasons;
    }

    private static List<Deliveries.Count> counts(
            PickedGoods picked, Map<String, UUID> productByCode, List<Deliveries.Part> parts) {
        Map<Integer, BigDecimal> counted =
                picked.lines().stream().collect(Collectors.toMap(LineQuantity::lineNo, LineQuantity::quantity));
        List<Deliveries.Count> counts = new ArrayList<>();
        for (Deliveries.Part part : parts) {
            counts.add(new Deliveries.Count(
                    counts.size() + 1,
                    part.productId(),
                    part.lineNo(),
                    part.quantity(),
                    counted.getOrDefault(part.lineNo(), BigDecimal.ZERO)));
        }
        for (WrongItem item : picked.wrongItems()) {
            UUID product = productByCode.get(item.product());
            if (product != null) {
                counts.add(new Deliveries.Count(counts.size() + 1, product, null, BigDecimal.ZERO, item.quantity()));
            }
        }
        return counts;
    }

    private Uni<List<Rejection<DeliveryErrorCode>>> kept(
            SalesOrder order, Delivery delivery, List<Deliveries.Count> counts) {
        List<OrderEventDetail> deviations = counts.stream()
                .filter(count -> count.counted().compareTo(count.expected()) != 0)
                .map(count -> OrderEventDetail.of("positions." + count.position(), count.expected(), count.counted()))
                .toList();
        return deliveries
                .check(delivery, counts)
                .chain(() -> timeline.add(order, delivery, OrderEventKind.DELIVERY_CHECKED, null, deviations))
                .replaceWith(List.of());
    }

    /**
     * Records how a deviation of the last check was resolved.
     *
     * @param version the version that the caller saw
     * @param position the position of the deviation within the check, from 1
     */
    public Uni<Outcome<UUID, DeliveryErrorCode>> resolve(
            Scope scope, UUID id, int version, int position, String resolution) {
        return edits.edit(
                scope,
                "deliveryDeviationResolve",
                id,
                version,
                DeliveryRules.checkResolution(resolution),
                WithOrder.change((order, delivery) -> deliveries
                        .resolve(delivery, position, resolution)
                        .chain(resolved -> resolved
                                ? timeline.add(
                                                order,
                                                delivery,
                                                OrderEventKind.DEVIATION_RESOLVED,
                                                resolution,
                                                List.of(OrderEventDetail.of(
                                                        "position", null, BigDecimal.valueOf(position))))
                                        .replaceWith(List.of())
                                : Edits.refused(DEVIATION_NOT_FOUND, "position", position))));
    }
}
