package dev.tributary.partners;

import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.platform.persistence.Versioned;
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
 * A channel partner: the company and its status in the life cycle. Every change of it, of its addresses and of its
 * contacts locks its row.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Partner implements Versioned {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String name;
    private @Nullable String englishName;
    private @Nullable String registrationNumber;
    private @Nullable String website;

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

    /** Required by the persistence provider. */
    protected Partner() {}

    /**
     * A prospect. Entering its file counts as confirming it.
     *
     * @param code unique
     * @param currency ISO 4217 code of all its future orders and receipts
     */
    public static Partner prospect(
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

    @Override
    public UUID id() {
        return id;
    }

    /** The code that people know it by. */
    public String code() {
        return code;
    }

    /** Its status in the life cycle. */
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

    /** Whether it was merged into another partner, which took over everything it had. */
    public boolean isMerged() {
        return mergedIntoId != null;
    }

    /**
     * Whether the other partner can be merged into this one: this one has not ended, and is at least as far in its life
     * cycle.
     */
    public boolean maySurvive(Partner other) {
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

    @Override
    public int version() {
        return version;
    }

    /** Replaces its names, its number and its kind. */
    void describe(CompanyRequest company, PartnerKind kind) {
        this.name = company.name();
        this.englishName = company.englishName();
        this.registrationNumber = company.registrationNumber();
        this.website = company.website();
        this.kind = kind;
    }

    /** Whether its status admits this step. */
    boolean mayTake(LifeStep step) {
        return step.isOpenFrom(status);
    }

    /**
     * Takes a step of its life cycle.
     *
     * @param reason required by some steps
     * @throws IllegalStateException if its status does not admit the step, or the reason is missing
     */
    void take(LifeStep step, @Nullable String reason) {
        if (!mayTake(step)) {
            throw new IllegalStateException("a partner with status " + status + " cannot " + step);
        }
        if (step.asksForReason && reason == null) {
            throw new IllegalStateException(step + " requires a reason");
        }
        status = step.to;
        statusReason = reason;
    }

    /** Records that an employee confirmed its whole file that day. */
    void confirm(LocalDate today) {
        confirmedOn = today;
    }

    @Override
    public void changed() {
        version++;
    }
}
