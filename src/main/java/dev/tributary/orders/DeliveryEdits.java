package dev.tributary.orders;

import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import static dev.tributary.orders.rules.DeliveryErrorCode.CONFLICT;
import static dev.tributary.orders.rules.DeliveryErrorCode.DELIVERY_NOT_FOUND;
import static dev.tributary.orders.rules.DeliveryErrorCode.WRONG_STATUS;

/**
 * What all changes of a delivery have in common: its order is locked, it is still as its caller saw it and stands where such
 * a change is made, and one more change is counted.
 */
@ApplicationScoped
class DeliveryEdits {

    /** A change that is decided by looking things up. */
    @FunctionalInterface
    interface Change {
        /** Changes the delivery, or gives the reasons why it does not; it rejects before it changes anything. */
        Uni<List<Rejection>> of(SalesOrder order, Delivery delivery);
    }

    private final Transactions transactions;
    private final Orders orders;
    private final Deliveries deliveries;

    DeliveryEdits(Transactions transactions, Orders orders, Deliveries deliveries) {
        this.transactions = transactions;
        this.orders = orders;
        this.deliveries = deliveries;
    }

    /**
     * Changes the delivery.
     *
     * @param operation the name of the mutation
     * @param version that the caller saw
     * @param statuses in one of which it has to be
     * @param unsound what is wrong with the request by itself
     */
    Uni<Outcome<UUID>> edit(
            Scope scope,
            String operation,
            UUID id,
            int version,
            Set<DeliveryStatus> statuses,
            List<Rejection> unsound,
            Change change) {
        return transactions.edit(
                scope,
                operation,
                unsound,
                () -> deliveries
                        .orderOf(id)
                        .chain(order -> order == null
                                ? rejected(Rejection.of(DELIVERY_NOT_FOUND, "id"))
                                : orders.findById(order, LockModeType.PESSIMISTIC_WRITE)
                                        // Read behind the order's lock: nobody changes it meanwhile.
                                        .chain(locked -> deliveries
                                                .findById(id)
                                                .chain(delivery ->
                                                        edited(locked, delivery, version, statuses, change)))));
    }

    private static Uni<Outcome<UUID>> edited(
            @Nullable SalesOrder order, Delivery delivery, int version, Set<DeliveryStatus> statuses, Change change) {
        if (order == null || delivery == null) {
            return rejected(Rejection.of(DELIVERY_NOT_FOUND, "id"));
        }
        if (delivery.version() != version) {
            return rejected(Rejection.of(CONFLICT, "version", version, delivery.version()));
        }
        if (!statuses.contains(delivery.status())) {
            return rejected(Rejection.of(WRONG_STATUS, "id", delivery.number(), delivery.status()));
        }
        return change.of(order, delivery).map(reasons -> {
            if (!reasons.isEmpty()) {
                return Outcome.rejected(reasons);
            }
            delivery.changed();
            return Outcome.done(delivery.id());
        });
    }

    private static Uni<Outcome<UUID>> rejected(Rejection reason) {
        return Uni.createFrom().item(Outcome.rejected(List.of(reason)));
    }

    /** A change that is refused for this. */
    static Uni<List<Rejection>> refused(Enum<?> code, String path, Object... values) {
        return Uni.createFrom().item(List.of(Rejection.of(code, path, values)));
    }
}
