package dev.tributary.partners.file;

import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.partners.rules.AddressRequest.Place;
import dev.tributary.partners.rules.Datum;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.math.BigDecimal;
import java.util.UUID;

/** An address of a partner. Of each kind of address that a partner has, exactly one is the main one. */
@Entity
@Table(name = "partner_address")
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Address {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private AddressKind kind;

    private boolean main;
    private String divisionCode;
    private String line;
    private @Nullable String postalCode;
    private @Nullable BigDecimal longitude;
    private @Nullable BigDecimal latitude;

    @Enumerated(EnumType.STRING)
    private @Nullable Datum datum;

    /** Required by the persistence provider. */
    protected Address() {}

    /** A new address of the partner. */
    static Address of(UUID partnerId, AddressRequest request) {
        Address address = new Address();
        address.partnerId = partnerId;
        address.describe(request);
        return address;
    }

    /** A new address of the partner, and the main one of its kind. */
    static Address main(UUID partnerId, AddressRequest request) {
        Address address = of(partnerId, request);
        address.beMain(true);
        return address;
    }

    /** Its key; assigned when it is persisted. */
    UUID id() {
        return id;
    }

    /** The purpose of the address. */
    AddressKind kind() {
        return kind;
    }

    /** Whether it is the main one of its kind. */
    boolean isMain() {
        return main;
    }

    /** Replaces its contents; whether it is the main one does not change. */
    void describe(AddressRequest request) {
        kind = request.kind();
        divisionCode = request.divisionCode();
        line = request.line();
        postalCode = request.postalCode();
        Place place = request.coordinates();
        longitude = place == null ? null : new BigDecimal(place.longitude());
        latitude = place == null ? null : new BigDecimal(place.latitude());
        datum = place == null ? null : place.datum();
    }

    /** Makes it the main one of its kind, or no longer the main one. */
    void beMain(boolean main) {
        this.main = main;
    }
}
