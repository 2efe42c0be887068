package dev.tributary.partners;

import io.smallrye.mutiny.Uni;

import java.util.UUID;

/** The open orders that keep a partner from ending; the orders context implements it. */
public interface OpenOrders {

    /**
     * The number of the partner's orders that are placed and neither delivered nor cancelled; reads within the current
     * transaction.
     */
    Uni<Long> count(UUID partner);
}
