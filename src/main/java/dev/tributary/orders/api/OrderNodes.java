package dev.tributary.orders.api;

import dev.tributary.orders.DeliveryReads;
import dev.tributary.orders.OrderReads;
import dev.tributary.orders.ReturnReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Orders, deliveries, returns and products by id. */
class OrderNodes {

    @Produces
    @Singleton
    NodeSource orders(OrderReads orders) {
        return NodeSource.ofMany("Order", orders::byId, OrderView::new);
    }

    @Produces
    @Singleton
    NodeSource deliveries(DeliveryReads deliveries) {
        return NodeSource.ofMany("Delivery", deliveries::byId, DeliveryView::new);
    }

    @Produces
    @Singleton
    NodeSource returns(ReturnReads returns) {
        return NodeSource.ofMany("Return", returns::byId, ReturnView::new);
    }

    @Produces
    @Singleton
    NodeSource products(OrderReads orders) {
        return NodeSource.of("Product", orders::product, ProductView::new);
    }
}
