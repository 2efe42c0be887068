package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** The status of a delivery. */
@Description("Where a delivery stands.")
public enum DeliveryStatus {
    @Description("Its notice (发货通知单) is written; it waits for its gates and for being released.")
    NOTIFIED,
    @Description("Made and found good, to be packed, checked and handed to a carrier.")
    RELEASED,
    @Description("On its way.")
    SHIPPED,
    @Description("The customer has signed for it (客户签字).")
    DELIVERED,
    @Description("Called off before it left; what it was to bring may go into another delivery.")
    CANCELLED
}
