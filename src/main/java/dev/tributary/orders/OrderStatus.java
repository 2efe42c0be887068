package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** Where an order stands. */
@Description("The status of an order. Orders of every status but DRAFT and CANCELLED count as sales.")
public enum OrderStatus {
    @Description("The order is being written. It does not count as sales.")
    DRAFT,
    @Description("The order is placed and not yet confirmed.")
    SUBMITTED,
    @Description("The order is placed and held, because the partner's credit does not cover it.")
    ON_CREDIT_HOLD,
    @Description("The order is confirmed. We owe the goods.")
    CONFIRMED,
    @Description("All goods are delivered, or the rest was closed short.")
    FULFILLED,
    @Description("The order is delivered and settled.")
    CLOSED,
    @Description("The order is cancelled. It does not count as sales.")
    CANCELLED;

    /** Whether such an order was placed and not called off: then it counts as sales and is owed for. */
    public boolean countsAsSales() {
        return this != DRAFT && this != CANCELLED;
    }

    /** Whether such an order waits for being confirmed. */
    boolean waits() {
        return this == SUBMITTED || this == ON_CREDIT_HOLD;
    }

    /** Whether such an order can be called off: by a partner as long as we have not confirmed it. */
    boolean isCancellable(boolean byPartner) {
        return this == SUBMITTED || (!byPartner && (this == DRAFT || this == ON_CREDIT_HOLD || this == CONFIRMED));
    }
}
