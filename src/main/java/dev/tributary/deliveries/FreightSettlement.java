package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRules;
import dev.tributary.deliveries.rules.FreightRequest;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.Orders;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.CURRENCY_DIFFERS;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.DELIVERY_NOT_FOUND;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.FREIGHT_UNEXPLAINED;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.NOT_PROVEN;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.SETTLED_ALREADY;

/** Settles the freight of a delivery with its carrier (运费结算): once, after the customer has signed. */
@ApplicationScoped
public class FreightSettlement {

    private final Transactions transactions;
    private final Orders orders;
    private final Deliveries deliveries;
    private final OrderTimeline timeline;

    FreightSettlement(Transactions transactions, Orders orders, Deliveries deliveries, OrderTimeline timeline) {
        this.transactions = transactions;
        this.orders = orders;
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /**
     * Settles the freight, once for its key and once for a delivery.
     *
     * @return the key of the delivery, or the reasons for the rejection
     *     ({@link dev.tributary.deliveries.rules.DeliveryErrorCode})
     */
    public Uni<Outcome<UUID, DeliveryErrorCode>> settle(Scope scope, FreightRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(DeliveryErrorCode.class, "freightSettle", request.idempotencyKey(), request),
                DeliveryRules.checkFreight(request),
                () -> deliveries.findById(request.delivery()).chain(delivery -> settleFor(delivery, request)),
                constraint -> constraint.equals("freight_settled_once")
                        ? Outcome.rejected(SETTLED_ALREADY, "delivery")
                        : null);
    }

    private Uni<Outcome<UUID, DeliveryErrorCode>> settleFor(@Nullable Delivery delivery, FreightRequest request) {
        if (delivery == null) {
            return Transactions.rejected(DELIVERY_NOT_FOUND, "delivery");
        }
        if (delivery.status() != DeliveryStatus.DELIVERED) {
            return Transactions.rejected(NOT_PROVEN, "delivery", delivery.number(), delivery.status());
        }
        return deliveries.agreedFreight(delivery).chain(agreed -> settleAgreed(delivery, agreed, request));
    }

    private Uni<Outcome<UUID, DeliveryErrorCode>> settleAgreed(
            Delivery delivery, Map<String, BigDecimal> agreed, FreightRequest request) {
        String currency = request.currency();
        BigDecimal freight = agreed.get(currency);
        if (freight == null) {
            return Transactions.rejected(CURRENCY_DIFFERS, "amount", currency, String.join(", ", agreed.keySet()));
        }
        BigDecimal amount = request.amount();
        String reason = request.reason() == null || request.reason().isBlank() ? null : request.reason();
        if (reason == null && amount.compareTo(freight) != 0) {
            return Transactions.rejected(
                    FREIGHT_UNEXPLAINED,
                    "reason",
                    OrderEventDetail.plain(amount),
                    OrderEventDetail.plain(freight),
                    currency);
        }
        return deliveries
                .settle(delivery, amount, currency, reason)
                .chain(() -> orders.findById(delivery.orderId()))
                .chain(order -> timeline.add(
                        order,
                        delivery,
                        OrderEventKind.FREIGHT_SETTLED,
                        reason,
                        List.of(OrderEventDetail.of("freight", freight, amount))))
                .replaceWith(Outcome.done(delivery.id()));
    }
}
