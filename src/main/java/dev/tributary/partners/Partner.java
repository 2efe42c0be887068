package dev.tributary.partners;

import dev.tributary.partners.rules.CompanyRequest;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A channel partner: who it is and where it stands in its life cycle. Whoever changes it, or its addresses and contacts,
 * holds its row locked.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Partner {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String name;
    private @Nullable String englishName;
    private @Nullable String registrationNumber;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    private @Nullable String statusReason;

    @Column(updatable = false)
    private UUID territoryId;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private LocalDate enteredOn;

    private LocalDate confirmedOn;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID mergedIntoId;

    private int version;

    /** For the persistence provider. */
    protected Partner() {}

    /**
     * A prospect, whose file counts as confirmed by whoever enters it.
     *
     * @param code unique
     * @param currency ISO 4217 code of all its orders and receipts to come
     */
    static Partner prospect(
            String code, CompanyRequest company, PartnerKind kind, UUID territoryId, String currency, LocalDate today) {
        Partner partner = new Partner();
        partner.code = code;
        partner.territoryId = territoryId;
        partner.currency = currency;
        partner.status = PartnerStatus.PROSPECT;
        partner.enteredOn = today;
        partner.confirmedOn = today;
        partner.version = 1;
        partner.describe(company, kind);
        return partner;
    }

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

    /** Whether it was merged into another one, which has all that it had. */
    boolean isMerged() {
        return mergedIntoId != null;
    }

    /** Whether the other one can become part of it: it has not ended, and stands no further back in its life. */
    boolean maySurvive(Partner other) {
        return status != PartnerStatus.ENDED && (other.status == PartnerStatus.ENDED || stage() >= other.stage());
    }

    private int stage() {
        return switch (status) {
            case PROSPECT -> 0;
            case ONBOARDING -> 1;
            case ACTIVE, SUSPENDED -> 2;
            case ENDED -> 3;
        };
    }

    /** How often its file was changed, and one more. */
    int version() {
        return version;
    }

    /** It is called like this now, and is of this kind. */
    void describe(CompanyRequest company, PartnerKind kind) {
        this.name = company.name();
        this.englishName = company.englishName();
        this.registrationNumber = company.registrationNumber();
        this.kind = kind;
    }

    /** Whether it stands where this step begins. */
    boolean mayTake(LifeStep step) {
        return step.isOpenFrom(status);
    }

    /**
     * Takes a step of its life.
     *
     * @param reason why, where people will ask
     * @throws IllegalStateException if it does not stand where the step begins, or lacks its reason
     */
    void take(LifeStep step, @Nullable String reason) {
        if (!mayTake(step)) {
            throw new IllegalStateException("a partner that is " + status + " cannot " + step);
        }
        if (step.asksForReason && reason == null) {
            throw new IllegalStateException(step + " asks for a reason");
        }
        status = step.to;
        statusReason = reason;
    }

    /** Somebody checked its file that day, and all of it is true. */
    void confirm(LocalDate today) {
        confirmedOn = today;
    }

    /** Something about it is different: what a client read of it before is out of date. */
    void changed() {
        version++;
    }
}
