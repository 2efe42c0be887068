package dev.tributary.partners.file;

import dev.tributary.partners.Partner;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** The contacts at partners. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    /** The contact with this key; null if the partner has no such contact. */
    Uni<@Nullable Contact> of(Partner partner, UUID id) {
        return findById(id).map(found -> found != null && found.partnerId().equals(partner.id()) ? found : null);
    }
}
