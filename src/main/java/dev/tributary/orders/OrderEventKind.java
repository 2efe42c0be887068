package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** The events that may happen to an order. */
@Description("What may happen to an order.")
public enum OrderEventKind {
    @Description("It came by a file, as it stood then.")
    IMPORTED,
    @Description("It was placed.")
    PLACED,
    @Description("Its lines, its date or its note were changed; details say what from and to.")
    CHANGED,
    @Description(
            "It was to be confirmed and held, since the partner's credit does not cover it; details say the limit, and the exposure before and with this order.")
    HELD,
    @Description(
            "Somebody with the authority let it pass although the partner's credit does not cover it, for the reason given; it was confirmed with that.")
    RELEASED,
    @Description("It was confirmed.")
    CONFIRMED,
    @Description("It was called off, for the reason given.")
    CANCELLED,
    @Description("A delivery was made; details say which, and how much of which lines it brings.")
    DELIVERY_NOTIFIED,
    @Description("A delivery passed a gate; details say which.")
    GATE_PASSED,
    @Description("A delivery was released.")
    DELIVERY_RELEASED,
    @Description("A delivery's packing list was written; details say how many cartons it has.")
    DELIVERY_PACKED,
    @Description(
            "What was picked for a delivery was checked; details say what was expected and counted at each position that deviates. Not for partners.")
    DELIVERY_CHECKED,
    @Description("A deviation was resolved; the reason says how. Not for partners.")
    DEVIATION_RESOLVED,
    @Description("A delivery left; details say with whom and when it is to arrive.")
    DELIVERY_SHIPPED,
    @Description("The customer signed for a delivery; details say what they took, the reason has their remarks.")
    DELIVERED,
    @Description("A delivery was called off, for the reason given.")
    DELIVERY_CANCELLED,
    @Description(
            "The freight of a delivery was settled; details say what was agreed and what was paid. Not for partners.")
    FREIGHT_SETTLED,
    @Description("All of its goods are delivered.")
    FULFILLED,
    @Description(
            "It was closed short, for the reason given: details say how much of which lines will not be delivered any more, and need not be paid.")
    CLOSED_SHORT,
    @Description("It is delivered, and paid or credited.")
    CLOSED,
    @Description(
            "Goods are to come back; details say which return, and how much of which lines, the reason explains it.")
    RETURN_REQUESTED,
    @Description("A return was authorised; details say how much of which lines.")
    RETURN_AUTHORISED,
    @Description("A return was rejected, for the reason given.")
    RETURN_REJECTED,
    @Description("A return was withdrawn, for the reason given.")
    RETURN_WITHDRAWN,
    @Description("Goods came back; details say how much of which lines was taken.")
    RETURN_RECEIVED,
    @Description("A return was credited.")
    RETURN_CREDITED
}
