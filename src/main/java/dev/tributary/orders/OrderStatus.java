package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** The status of an order. */
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

    /** Whether an order with this status counts as sales and is owed for: it was placed and is not cancelled. */
    public boolean countsAsSales() {
        return this != DRAFT && this != CANCELLED;
    }

    /** Whether an order with this status waits for its confirmation. */
    boolean waits() {
        return this == SUBMITTED || this == ON_CREDIT_HOLD;
    }

    /** Whether an order with this status can be cancelled; a partner can only until we confirm it. */
    boolean isCancellable(boolean byPartner) {
        return this == SUBMITTED || (!byPartner && (this == DRAFT || this == ON_CREDIT_HOLD || this == CONFIRMED));
    }
}
