package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** Where an order stands. */
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
