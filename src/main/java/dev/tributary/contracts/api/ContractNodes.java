package dev.tributary.contracts.api;

import dev.tributary.contracts.ContractReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Contracts by id. */
class ContractNodes {

    @Produces
    @Singleton
    NodeSource contracts(ContractReads contracts) {
        return NodeSource.ofMany("Contract", contracts::byId);
    }
}
