package dev.tributary.orders;

import dev.tributary.orders.rules.ChangeRules;
import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.orders.rules.OrderErrorCode.ORDER_IN_DELIVERY;
import static dev.tributary.orders.rules.OrderErrorCode.ORDER_NOT_CANCELLABLE;

/** Cancels an order as long as none of its goods have left. */
@ApplicationScoped
public class OrderCancellation {

    private final Edits<SalesOrder, OrderErrorCode> edits;
    private final GoodsUnderWay goods;
    private final OrderTimeline timeline;

    OrderCancellation(Edits<SalesOrder, OrderErrorCode> edits, GoodsUnderWay goods, OrderTimeline timeline) {
        this.edits = edits;
        this.goods = goods;
        this.timeline = timeline;
    }

    /**
     * Cancels the order. A partner may cancel an order that is not confirmed yet. The company may also cancel a
     * confirmed order, unless it has deliveries that are neither cancelled nor wholly refused. What was paid for it is
     * unallocated again.
     *
     * @param version the version that the caller saw
     * @return the key of the order, or the reasons for the rejection
     *     ({@link dev.tributary.orders.rules.OrderErrorCode})
     */
    public Uni<Outcome<UUID, OrderErrorCode>> cancel(Scope scope, UUID id, int version, String reason) {
        return edits.edit(scope, "orderCancel", id, version, ChangeRules.checkReason(reason), order -> {
            OrderStatus status = order.status();
            if (!status.isCancellable(scope.isPartner())) {
                return Edits.refused(ORDER_NOT_CANCELLABLE, "id", order.number(), status);
            }
            return goods.bringSomethingOf(order).chain(some -> {
                if (some) {
                    return Edits.refused(ORDER_IN_DELIVERY, "id", order.number());
                }
                order.cancel();
                return timeline.add(order, OrderEventKind.CANCELLED, reason, List.of())
                        .replaceWith(List.of());
            });
        });
    }
}
