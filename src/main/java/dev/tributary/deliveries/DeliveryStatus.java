package dev.tributary.deliveries;

import org.eclipse.microprofile.graphql.Description;

/** The status of a delivery. */
@Description("The status of a delivery.")
public enum DeliveryStatus {
    @Description("The delivery notice (发货通知单) is written. The delivery waits for its gates and its release.")
    NOTIFIED,
    @Description("Both gates are passed. The delivery is to be packed, checked and handed to a carrier.")
    RELEASED,
    @Description("The goods are on their way.")
    SHIPPED,
    @Description("The customer has signed for the delivery (客户签字).")
    DELIVERED,
    @Description("Cancelled before the goods left. Another delivery may bring them.")
    CANCELLED
}
