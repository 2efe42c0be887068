package dev.tributary.partners;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.util.UUID;

/** A channel partner, for use cases of later contexts that need to know it; changed by imports only so far. */
@Entity
@Immutable
public class Partner {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    private UUID territoryId;

    private String currency;

    /** For the persistence provider. */
    protected Partner() {}

    /** Its key. */
    public UUID id() {
        return id;
    }

    /** The code that people know it by. */
    public String code() {
        return code;
    }

    /** Where it stands in its life cycle. */
    public PartnerStatus status() {
        return status;
    }

    /** The territory that it is in today. */
    public UUID territoryId() {
        return territoryId;
    }

    /** ISO 4217 code of all its orders and receipts. */
    public String currency() {
        return currency;
    }
}
