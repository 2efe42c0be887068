package dev.tributary.rights.api;

import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.rights.RightReads;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Exclusive rights by id. */
class ExclusiveRightNodes {

    @Produces
    @Singleton
    NodeSource exclusiveRights(RightReads rights) {
        return new NodeSource("ExclusiveRight", rights::byId);
    }
}
