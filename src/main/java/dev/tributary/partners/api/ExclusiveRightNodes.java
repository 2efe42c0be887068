package dev.tributary.partners.api;

import dev.tributary.partners.RightReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Exclusive rights by id. */
class ExclusiveRightNodes {

    @Produces
    @Singleton
    NodeSource exclusiveRights(RightReads rights) {
        return NodeSource.of("ExclusiveRight", rights::byId, ExclusiveRightView::new);
    }
}
