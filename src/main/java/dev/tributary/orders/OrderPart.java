package dev.tributary.orders;

import java.util.UUID;

/** Something about an order that goes its own way step by step: a delivery, a return. */
interface OrderPart<S extends Enum<S>> {

    /** Its key. */
    UUID id();

    /** The number that people know it by. */
    String number();

    /** What it is, as the field of an event of the time line. */
    String word();

    /** Its status. */
    S status();

    /** Counts its changes. */
    int version();

    /** Something about it is different now. */
    void changed();
}
