package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** The status of an order. */
@Description("Where an order stands. All but DRAFT and CANCELLED count as sales.")
public enum OrderStatus {
    @Description("Being written; does not count as sales.")
    DRAFT,
    @Description("Placed, not yet confirmed.")
    SUBMITTED,
    @Description("Placed, held because the partner's credit does not cover it.")
    ON_CREDIT_HOLD,
    @Description("Confirmed; we owe the goods.")
    CONFIRMED,
    @Description("All goods are delivered, or those that are not never will be.")
    FULFILLED,
    @Description("Delivered and settled.")
    CLOSED,
    @Description("Called off; does not count as sales.")
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
