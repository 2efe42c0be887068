package dev.tributary.orders;

import dev.tributary.platform.persistence.Transactions;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

import java.util.UUID;

import static dev.tributary.orders.rules.DeliveryErrorCode.CONFLICT;
import static dev.tributary.orders.rules.DeliveryErrorCode.DELIVERY_NOT_FOUND;
import static dev.tributary.orders.rules.DeliveryErrorCode.WRONG_STATUS;

/** The steps that all changes of a delivery share. */
@Singleton
class DeliveryEdits extends OrderPartEdits<DeliveryStatus, Delivery> {

    private final Deliveries deliveries;

    DeliveryEdits(Transactions transactions, Orders orders, Deliveries deliveries) {
        super(transactions, orders);
        this.deliveries = deliveries;
    }

    @Override
    Uni<@Nullable UUID> orderOf(UUID id) {
        return deliveries.orderOf(id);
    }

    @Override
    Uni<@Nullable Delivery> part(UUID id) {
        return deliveries.findById(id);
    }

    @Override
    Rejection notFound() {
        return Rejection.of(DELIVERY_NOT_FOUND, "id");
    }

    @Override
    Rejection conflict(int seen, int is) {
        return Rejection.of(CONFLICT, "version", seen, is);
    }

    @Override
    Rejection wrongStatus(Delivery delivery) {
        return Rejection.of(WRONG_STATUS, "id", delivery.number(), delivery.status());
    }
}
