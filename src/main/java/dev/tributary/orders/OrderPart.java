package dev.tributary.orders;

import dev.tributary.platform.persistence.Versioned;

/** A part of an order with a status of its own: a delivery, a return. */
public interface OrderPart<S extends Enum<S>> extends Versioned {

    /** The number that people know it by. */
    String number();

    /** The word for it in the details of an event: {@code delivery} or {@code return}. */
    String word();

    /** Its status. */
    S status();
}
