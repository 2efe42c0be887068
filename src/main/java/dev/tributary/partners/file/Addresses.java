package dev.tributary.partners.file;

import dev.tributary.partners.Partner;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** The addresses of partners. */
@ApplicationScoped
class Addresses implements PanacheRepositoryBase<Address, UUID> {

    /** All addresses of the partner, the oldest first. */
    Uni<List<Address>> of(Partner partner) {
        return list("partnerId = ?1 order by id", partner.id());
    }
}
