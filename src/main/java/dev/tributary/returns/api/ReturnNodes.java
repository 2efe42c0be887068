package dev.tributary.returns.api;

import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.returns.ReturnReads;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Returns by id. */
class ReturnNodes {

    @Produces
    @Singleton
    NodeSource returns(ReturnReads returns) {
        return NodeSource.ofMany("Return", returns::byId);
    }
}
