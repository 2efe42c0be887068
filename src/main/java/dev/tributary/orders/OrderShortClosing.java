package dev.tributary.orders;

import dev.tributary.orders.rules.ChangeRules;
import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.orders.rules.OrderErrorCode.DELIVERY_UNDER_WAY;
import static dev.tributary.orders.rules.OrderErrorCode.NOTHING_DELIVERED;
import static dev.tributary.orders.rules.OrderErrorCode.ORDER_NOT_CONFIRMED;

/**
 * Closes an order short (余量关闭): the rest of it will never be delivered and need not be paid. The database computes the
 * value of the rest, and takes it from sales and from the partner's debt.
 */
@ApplicationScoped
public class OrderShortClosing {

    private final Edits<SalesOrder, OrderErrorCode> edits;
    private final GoodsUnderWay goods;
    private final OrderTimeline timeline;
    private final Writes writes;

    OrderShortClosing(
            Edits<SalesOrder, OrderErrorCode> edits, GoodsUnderWay goods, OrderTimeline timeline, Writes writes) {
        this.edits = edits;
        this.goods = goods;
        this.timeline = timeline;
        this.writes = writes;
    }

    /**
     * Closes the order short. Some of its goods must be delivered, and none may be under way. An order of which nothing
     * is delivered is cancelled instead.
     *
     * @param version the version that the caller saw
     * @return the key of the order, or the reasons for the rejection
     *     ({@link dev.tributary.orders.rules.OrderErrorCode})
     */
    public Uni<Outcome<UUID, OrderErrorCode>> close(Scope scope, UUID id, int version, String reason, String key) {
        IdempotencyKey<OrderErrorCode> once =
                IdempotencyKey.of(OrderErrorCode.class, "orderCloseShort", key, List.of(id, version, reason));
        return edits.once(scope, once, id, version, ChangeRules.checkReason(reason), order -> {
            if (order.status() != OrderStatus.CONFIRMED) {
                return Edits.refused(ORDER_NOT_CONFIRMED, "id", order.number(), order.status());
            }
            return goods.areUnderWayOf(order)
                    .chain(some -> some
                            ? Edits.refused(DELIVERY_UNDER_WAY, "id", order.number())
                            : goods.broughtSomethingOf(order)
                                    .chain(any -> any
                                            ? closed(order, reason)
                                            : Edits.refused(NOTHING_DELIVERED, "id", order.number())));
        });
    }

    /**
     * Writes the event before FULFILLED: with that status the trigger may close the order and write CLOSED, which must
     * come after it.
     */
    private Uni<List<Rejection<OrderErrorCode>>> closed(SalesOrder order, String reason) {
        return goods.left(order)
                .map(left -> left.stream()
                        .filter(line -> line.quantity().signum() > 0)
                        .toList())
                .call(left -> endShort(order, reason))
                .chain(left ->
                        timeline.add(order, OrderEventKind.CLOSED_SHORT, reason, OrderEventDetail.quantities(left)))
                .invoke(order::fulfil)
                .replaceWith(List.of());
    }

    /** Records that what is left of the order will not be delivered; the database works out what that is worth. */
    private Uni<Integer> endShort(SalesOrder order, String reason) {
        return writes.change(
                Sql.of("insert into order_shortfall (order_id, reason) values (?, ?)", order.id(), reason));
    }
}
