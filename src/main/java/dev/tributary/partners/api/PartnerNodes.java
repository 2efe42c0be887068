package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Partners by id. */
class PartnerNodes {

    @Produces
    @Singleton
    NodeSource partners(PartnerReads partners) {
        return NodeSource.ofMany("Partner", partners::byId, PartnerView::new);
    }
}
