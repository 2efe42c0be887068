package dev.tributary.orders.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Orders by id. */
class OrderNodes {

    @Produces
    @Singleton
    NodeSource orders(OrderReads orders) {
        return NodeSource.ofMany("Order", orders::byId, OrderView::new);
    }
}
