package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRequest;
import dev.tributary.deliveries.rules.DeliveryRules;
import dev.tributary.orders.NamedLines;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderStatus;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.Orders;
import dev.tributary.orders.SalesOrder;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.LINE_NOT_FOUND;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.MORE_THAN_ORDERED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.NOTHING_LEFT;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.ORDER_NOT_CONFIRMED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.ORDER_NOT_FOUND;

/**
 * Writes the notice of a delivery (发货通知单) for a confirmed order or a part of it. The constraint
 * {@code delivery_within_order} of the database has the last word on an order's deliveries never exceeding the ordered
 * quantities.
 */
@ApplicationScoped
public class DeliveryNotice {

    private final Transactions transactions;
    private final Orders orders;
    private final Deliveries deliveries;
    private final OrderTimeline timeline;

    DeliveryNotice(Transactions transactions, Orders orders, Deliveries deliveries, OrderTimeline timeline) {
        this.transactions = transactions;
        this.orders = orders;
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /**
     * Makes the delivery, once for its key.
     *
     * @return the key of the delivery, or the reasons for the rejection
     *     ({@link dev.tributary.deliveries.rules.DeliveryErrorCode})
     */
    public Uni<Outcome<UUID, DeliveryErrorCode>> write(Scope scope, DeliveryRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(DeliveryErrorCode.class, "deliveryNotify", request.idempotencyKey(), request),
                DeliveryRules.check(request, scope.today()),
                () -> orders.findById(request.order(), LockModeType.PESSIMISTIC_WRITE)
                        .chain(order -> writeFor(order, request, scope.today())));
    }

    private Uni<Outcome<UUID, DeliveryErrorCode>> writeFor(
            @Nullable SalesOrder order, DeliveryRequest request, LocalDate today) {
        if (order == null) {
            return Transactions.rejected(ORDER_NOT_FOUND, "order");
        }
        if (order.status() != OrderStatus.CONFIRMED) {
            return Transactions.rejected(ORDER_NOT_CONFIRMED, "order", order.number(), order.status());
        }
        return deliveries.left(order).chain(left -> {
            List<LineQuantity> lines = request.lines() == null
                    ? left.stream().filter(line -> line.quantity().signum() > 0).toList()
                    : request.lines();
            List<Rejection<DeliveryErrorCode>> reasons = lines.isEmpty()
                    ? List.of(Rejection.of(NOTHING_LEFT, "order", order.number()))
                    : tooMuch(lines, left);
            return reasons.isEmpty()
                    ? made(order, request, lines, today)
                    : Uni.createFrom().item(Outcome.rejected(reasons));
        });
    }

    private static List<Rejection<DeliveryErrorCode>> tooMuch(List<LineQuantity> asked, List<LineQuantity> left) {
        Map<Integer, BigDecimal> most =
                left.stream().collect(Collectors.toMap(LineQuantity::lineNo, LineQuantity::quantity));
        List<Rejection<DeliveryErrorCode>> reasons =
                new ArrayList<>(NamedLines.unknown(asked, most.keySet(), "lines", LINE_NOT_FOUND));
        reasons.addAll(NamedLines.beyond(asked, most, "lines", MORE_THAN_ORDERED));
        return reasons;
    }

    private Uni<Outcome<UUID, DeliveryErrorCode>> made(
            SalesOrder order, DeliveryRequest request, List<LineQuantity> lines, LocalDate today) {
        return deliveries
                .nextNumber(today)
                .map(number -> Delivery.notified(number, order.id(), request.plannedOn()))
                .chain(delivery -> deliveries.add(delivery, lines))
                .call(delivery -> timeline.add(
                        order, delivery, OrderEventKind.DELIVERY_NOTIFIED, null, OrderEventDetail.quantities(lines)))
                .map(delivery -> Outcome.done(delivery.id()));
    }
}
