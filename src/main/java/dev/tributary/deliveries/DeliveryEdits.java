package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.orders.OrderPartEdits;
import dev.tributary.orders.Orders;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

import java.util.UUID;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.CONFLICT;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.DELIVERY_NOT_FOUND;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.WRONG_STATUS;

/** The steps that all changes of a delivery share. */
@Singleton
class DeliveryEdits extends OrderPartEdits<DeliveryStatus, Delivery, DeliveryErrorCode> {

    private final Deliveries deliveries;

    DeliveryEdits(Transactions transactions, Orders orders, Deliveries deliveries) {
        super(transactions, orders);
        this.deliveries = deliveries;
    }

    @Override
    protected Uni<@Nullable UUID> orderOf(UUID id) {
        return deliveries.orderOf(id);
    }

    @Override
    protected Uni<@Nullable Delivery> part(UUID id) {
        return deliveries.findById(id);
    }

    @Override
    protected Rejection<DeliveryErrorCode> notFound() {
        return Rejection.of(DELIVERY_NOT_FOUND, "id");
    }

    @Override
    protected Rejection<DeliveryErrorCode> conflict(int seen, int is) {
        return Rejection.of(CONFLICT, "version", seen, is);
    }

    @Override
    protected Rejection<DeliveryErrorCode> wrongStatus(Delivery delivery) {
        return Rejection.of(WRONG_STATUS, "id", delivery.number(), delivery.status());
    }
}
