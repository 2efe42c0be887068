package dev.tributary.orders;

import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import static dev.tributary.orders.rules.OrderErrorCode.CONFLICT;
import static dev.tributary.orders.rules.OrderErrorCode.ORDER_NOT_FOUND;
import static dev.tributary.orders.rules.OrderErrorCode.ORDER_PAID;
import static dev.tributary.orders.rules.OrderErrorCode.ORDER_PAID_BEYOND;
import static dev.tributary.orders.rules.OrderErrorCode.PRICES_CHANGED;

/** The steps that all changes of an order share: the order is locked, and has the version that the caller saw. */
@ApplicationScoped
public class OrderEdits {

    private final Transactions transactions;
    private final Orders orders;

    OrderEdits(Transactions transactions, Orders orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /**
     * Changes the order under a lock.
     *
     * @param operation the name of the mutation
     * @param version the version that the caller saw
     * @param unsound the rejections that the request alone gives rise to
     * @param change the change of the locked order; it rejects before it changes anything
     */
    Uni<Outcome<UUID, OrderErrorCode>> edit(
            Scope scope,
            String operation,
            UUID id,
            int version,
            List<Rejection<OrderErrorCode>> unsound,
            Function<SalesOrder, Uni<Outcome<UUID, OrderErrorCode>>> change) {
        return transactions.edit(
                scope,
                operation,
                unsound,
                () -> orders.findById(id, LockModeType.PESSIMISTIC_WRITE).chain(order -> {
                    if (order == null) {
                        return rejected(ORDER_NOT_FOUND, "id");
                    }
                    return order.version() == version
                            ? change.apply(order)
                            : rejected(CONFLICT, "version", version, order.version());
                }),
                constraint -> constraint.equals(Orders.FLOORS)
                        ? Outcome.rejected(PRICES_CHANGED, "lines")
                        : paid(operation, constraint));
    }

    /** Allocated payments forbid to cancel an order, or to reduce its total below them. */
    private static @Nullable Outcome<UUID, OrderErrorCode> paid(String operation, String constraint) {
        if (!constraint.equals("allocation_within_order")) {
            return null;
        }
        return operation.equals("orderCancel")
                ? Outcome.rejected(ORDER_PAID, "id")
                : Outcome.rejected(ORDER_PAID_BEYOND, "lines");
    }

    /** Rejects a use case for this reason. */
    public static <C extends Enum<C>> Uni<Outcome<UUID, C>> rejected(C code, String path, Object... values) {
        return Uni.createFrom().item(Outcome.rejected(code, path, values));
    }
}
