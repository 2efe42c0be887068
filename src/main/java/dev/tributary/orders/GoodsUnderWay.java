package dev.tributary.orders;

import dev.tributary.shared.LineQuantity;
import io.smallrye.mutiny.Uni;

import java.util.List;

/** The goods of an order that are delivered or on their way. The deliveries implement it. */
public interface GoodsUnderWay {

    /** Whether the order has deliveries that are neither cancelled nor wholly refused. */
    Uni<Boolean> bringSomethingOf(SalesOrder order);

    /** Whether the order has deliveries that are neither signed for nor cancelled. */
    Uni<Boolean> areUnderWayOf(SalesOrder order);

    /** Whether the customer has accepted anything of the order. */
    Uni<Boolean> broughtSomethingOf(SalesOrder order);

    /** The quantity of each line of the order that no delivery brings yet, in the sequence of the lines. */
    Uni<List<LineQuantity>> left(SalesOrder order);
}
