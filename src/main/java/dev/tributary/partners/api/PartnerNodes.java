package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.file.PartnerFileReads;
import dev.tributary.partners.managers.OwnerReads;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.UUID;

/** Partners, their addresses, contacts and account managers by id. */
public final class PartnerNodes {

    @Produces
    @Singleton
    NodeSource partners(PartnerReads partners) {
        return NodeSource.ofMany("Partner", partners::byId);
    }

    @Produces
    @Singleton
    NodeSource addresses(PartnerFileReads files) {
        return new NodeSource("Address", files::address);
    }

    @Produces
    @Singleton
    NodeSource contacts(PartnerFileReads files) {
        return new NodeSource("Contact", files::contact);
    }

    @Produces
    @Singleton
    NodeSource owners(OwnerReads owners) {
        return NodeSource.ofMany("PartnerOwner", owners::byId);
    }

    /** The partner with this id; null if the caller may not see it. All partners of a request are read together. */
    public static Uni<@Nullable PartnerRecord> partner(Context context, PartnerReads partners, Scope scope, UUID id) {
        return Batches.one(context, "Partner", "by id", id, ids -> partners.byId(scope, ids));
    }
}
