package dev.tributary.deliveries.api;

import dev.tributary.deliveries.DeliveryReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Deliveries by id. */
class DeliveryNodes {

    @Produces
    @Singleton
    NodeSource deliveries(DeliveryReads deliveries) {
        return NodeSource.ofMany("Delivery", deliveries::byId);
    }
}
