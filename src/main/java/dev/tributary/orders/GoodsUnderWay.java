package dev.tributary.orders;

import dev.tributary.orders.rules.LineQuantity;
import io.smallrye.mutiny.Uni;

import java.util.List;

/** Which goods of an order are delivered or on their way; the deliveries know it. */
public interface GoodsUnderWay {

    /** Whether deliveries bring something of the order; cancelled and wholly refused deliveries bring nothing. */
    Uni<Boolean> bringSomethingOf(SalesOrder order);

    /** Whether deliveries of the order are neither signed for nor cancelled. */
    Uni<Boolean> areUnderWayOf(SalesOrder order);

    /** Whether the customer has something of the order. */
    Uni<Boolean> broughtSomethingOf(SalesOrder order);

    /** What of each line of the order is in no delivery yet, by the line's number in its sequence. */
    Uni<List<LineQuantity>> left(SalesOrder order);
}
