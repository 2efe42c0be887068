package dev.tributary.partners;

import io.smallrye.mutiny.Uni;

import java.util.UUID;

/** What a partner's end has to wait for; the orders know it. */
public interface OpenOrders {

    /** How many of the partner's orders are placed and neither delivered nor cancelled, within a transaction. */
    Uni<Long> count(UUID partner);
}
