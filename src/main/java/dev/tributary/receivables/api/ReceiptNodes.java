package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.receivables.CreditReads;
import dev.tributary.receivables.ReceivableReads;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Receipts, allocations and credit limits by id. */
class ReceiptNodes {

    @Produces
    @Singleton
    NodeSource receipts(ReceivableReads receivables) {
        return new NodeSource("Receipt", receivables::byId);
    }

    @Produces
    @Singleton
    NodeSource allocations(ReceivableReads receivables) {
        return new NodeSource("Allocation", receivables::allocation);
    }

    @Produces
    @Singleton
    NodeSource creditLimits(CreditReads credits) {
        return new NodeSource("CreditLimit", credits::limit);
    }
}
