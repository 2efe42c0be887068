package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** What may happen to an order. */
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
    CANCELLED
}
