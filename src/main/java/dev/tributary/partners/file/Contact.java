package dev.tributary.partners.file;

import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Influence;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person whom we know at a partner. */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Contact {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID partnerId;

    private String name;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    @Enumerated(EnumType.STRING)
    private Influence influence;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contact_channel", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<ContactChannel> channels = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contact_key_date", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<KeyDate> keyDates = new HashSet<>();

    /** Required by the persistence provider. */
    protected Contact() {}

    /** A new contact at the partner. */
    static Contact of(UUID partnerId, ContactRequest request) {
        Contact contact = new Contact();
        contact.partnerId = partnerId;
        contact.describe(request);
        return contact;
    }

    /** The partner of the contact. */
    UUID partnerId() {
        return partnerId;
    }

    /** Replaces its contents. */
    void describe(ContactRequest request) {
        name = request.name();
        title = request.title();
        role = request.role();
        influence = request.influence();
        replace(
                channels,
                request.channels().stream()
                        .map(channel -> new ContactChannel(channel.kind(), channel.address()))
                        .collect(Collectors.toSet()));
        replace(
                keyDates,
                request.keyDates().stream()
                        .map(date -> new KeyDate(date.kind(), date.month(), date.day(), date.year()))
                        .collect(Collectors.toSet()));
    }

    /** Leaves equal elements in place, so that they are not written again. */
    private static <T> void replace(Set<T> present, Set<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }
}
