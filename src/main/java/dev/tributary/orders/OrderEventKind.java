package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** The events that may happen to an order. */
@Description("The kind of an event in an order's time line.")
public enum OrderEventKind {
    @Description("The order was imported from a file, with the status that it had then.")
    IMPORTED,
    @Description("The order was placed.")
    PLACED,
    @Description("The lines, the date or the note of the order changed. The details give the old and the new values.")
    CHANGED,
    @Description(
            "The order was held at its confirmation because the partner's credit does not cover it. The details give the limit, and the exposure without and with this order.")
    HELD,
    @Description(
            "Somebody with the authority released the order although the partner's credit does not cover it. This confirmed the order. The event gives the reason.")
    RELEASED,
    @Description("The order was confirmed.")
    CONFIRMED,
    @Description("The order was cancelled. The event gives the reason.")
    CANCELLED,
    @Description("A delivery was created. The details give its number and the quantity of each line.")
    DELIVERY_NOTIFIED,
    @Description("A delivery passed a gate. The details name the delivery and the gate.")
    GATE_PASSED,
    @Description("A delivery was released.")
    DELIVERY_RELEASED,
    @Description("The packing list of a delivery was written. The details give the number of cartons.")
    DELIVERY_PACKED,
    @Description(
            "The picked goods of a delivery were checked. The details give the expected and the counted quantity of each deviation. Hidden from partners.")
    DELIVERY_CHECKED,
    @Description("A deviation was resolved. The reason says how. Hidden from partners.")
    DEVIATION_RESOLVED,
    @Description("A delivery left. The details give the carrier and the expected date of arrival.")
    DELIVERY_SHIPPED,
    @Description(
            "The customer signed for a delivery. The details give the accepted quantities; the reason holds the customer's remarks.")
    DELIVERED,
    @Description("A delivery was cancelled. The event gives the reason.")
    DELIVERY_CANCELLED,
    @Description(
            "The freight of a delivery was settled. The details give the agreed and the paid amount. Hidden from partners.")
    FREIGHT_SETTLED,
    @Description("All goods of the order are delivered.")
    FULFILLED,
    @Description(
            "The order was closed short. The event gives the reason. The details give the quantity of each line that will not be delivered and need not be paid.")
    CLOSED_SHORT,
    @Description("The order is delivered, and paid or credited in full.")
    CLOSED,
    @Description("The order is open again, because a payment for it was reversed.")
    REOPENED,
    @Description(
            "A return was requested. The details give its number and the quantity of each line; the reason holds the explanation.")
    RETURN_REQUESTED,
    @Description("A return was authorised. The details give the authorised quantity of each line.")
    RETURN_AUTHORISED,
    @Description("A return was rejected. The event gives the reason.")
    RETURN_REJECTED,
    @Description("A return was withdrawn. The event gives the reason.")
    RETURN_WITHDRAWN,
    @Description("Returned goods were received. The details give the accepted quantity of each line.")
    RETURN_RECEIVED,
    @Description("A return was credited.")
    RETURN_CREDITED
}
