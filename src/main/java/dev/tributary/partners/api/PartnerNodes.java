package dev.tributary.partners.api;

import dev.tributary.partners.ContractReads;
import dev.tributary.partners.OwnerReads;
import dev.tributary.partners.PartnerFileReads;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.RightReads;
import dev.tributary.partners.ScorecardSchemeReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Partners, their addresses, contacts, contracts, exclusive rights and named account managers by id. */
class PartnerNodes {

    @Produces
    @Singleton
    NodeSource partners(PartnerReads partners) {
        return NodeSource.ofMany("Partner", partners::byId, PartnerView::new);
    }

    @Produces
    @Singleton
    NodeSource addresses(PartnerFileReads files) {
        return NodeSource.of("Address", files::address, AddressView::new);
    }

    @Produces
    @Singleton
    NodeSource contacts(PartnerFileReads files) {
        return NodeSource.of("Contact", files::contact, ContactView::new);
    }

    @Produces
    @Singleton
    NodeSource contracts(ContractReads contracts) {
        return NodeSource.ofMany("Contract", contracts::byId, ContractView::new);
    }

    @Produces
    @Singleton
    NodeSource exclusiveRights(RightReads rights) {
        return NodeSource.of("ExclusiveRight", rights::byId, ExclusiveRightView::new);
    }

    @Produces
    @Singleton
    NodeSource owners(OwnerReads owners) {
        return NodeSource.ofMany("PartnerOwner", owners::byId, PartnerOwnerView::new);
    }

    @Produces
    @Singleton
    NodeSource scorecardSchemes(ScorecardSchemeReads schemes) {
        return NodeSource.ofMany("ScorecardScheme", schemes::byId, ScorecardSchemeView::new);
    }
}
