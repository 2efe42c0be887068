package dev.tributary.partners.file;

import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerVersion;
import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.partners.rules.ContactRules;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import static dev.tributary.partners.rules.PartnerErrorCode.CONTACT_NOT_FOUND;

/** Adds, changes and removes a partner's contacts. */
@ApplicationScoped
public class ContactKeeping {

    private final Edits<Partner, PartnerErrorCode> edits;
    private final Contacts contacts;

    ContactKeeping(Edits<Partner, PartnerErrorCode> edits, Contacts contacts) {
        this.edits = edits;
        this.contacts = contacts;
    }

    /**
     * Adds a contact.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> add(Scope scope, PartnerVersion seen, ContactRequest request) {
        return edits.edit(
                scope,
                "partnerContactAdd",
                seen.id(),
                seen.version(),
                ContactRules.check(request, scope.today()),
                partner -> contacts.persist(Contact.of(partner.id(), request)).replaceWith(List.of()));
    }

    /**
     * Replaces the contents of a contact.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> change(
            Scope scope, PartnerVersion seen, UUID contact, ContactRequest request) {
        return edits.edit(
                scope,
                "partnerContactChange",
                seen.id(),
                seen.version(),
                ContactRules.check(request, scope.today()),
                partner -> onOwn(partner, contact, own -> {
                    own.describe(request);
                    return Uni.createFrom().voidItem();
                }));
    }

    /**
     * Removes a contact.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> remove(Scope scope, PartnerVersion seen, UUID contact) {
        return edits.edit(
                scope,
                "partnerContactRemove",
                seen.id(),
                seen.version(),
                List.of(),
                partner -> onOwn(partner, contact, contacts::delete));
    }

    private Uni<List<Rejection<PartnerErrorCode>>> onOwn(
            Partner partner, UUID contact, Function<Contact, Uni<Void>> change) {
        return contacts.of(partner, contact)
                .chain(own -> own == null
                        ? Edits.refused(CONTACT_NOT_FOUND, "contactId")
                        : change.apply(own).replaceWith(List.of()));
    }
}
