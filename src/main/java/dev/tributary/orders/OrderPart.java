package dev.tributary.orders;

import java.util.UUID;

/** A part of an order with a status of its own: a delivery, a return. */
public interface OrderPart<S extends Enum<S>> {

    /** Its key. */
    UUID id();

    /** The number that people know it by. */
    String number();

    /** The word for it in the details of an event: {@code delivery} or {@code return}. */
    String word();

    /** Its status. */
    S status();

    /** Counts its changes. */
    int version();

    /** Counts a change. */
    void changed();
}
