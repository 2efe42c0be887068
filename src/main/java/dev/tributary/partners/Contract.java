package dev.tributary.partners;

import dev.tributary.partners.rules.ContractKind;
import dev.tributary.partners.rules.ContractStatus;
import dev.tributary.partners.rules.ContractTerms;
import dev.tributary.partners.rules.RebateBasis;
import org.hibernate.annotations.DynamicUpdate;
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

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A contract with a partner. That its terms stay as they were reviewed and signed, and that it is approved by all who have
 * to, is checked by the database too.
 */
@Entity
@DynamicUpdate // the database lets finance change where it stands only
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Contract {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID partnerId;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContractKind kind;

    @Column(updatable = false)
    private @Nullable UUID followsId;

    @Column(insertable = false, updatable = false)
    private String draftedBy;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private String subject;
    private String terms;
    private LocalDate validFrom;
    private LocalDate validTo;
    private int renewalNoticeDays;

    @Enumerated(EnumType.STRING)
    private @Nullable RebateBasis rebateBasis;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_tier", joinColumns = @JoinColumn(name = "contract_id"))
    private Set<ContractTier> tiers = new HashSet<>();

    private int round;
    private @Nullable LocalDate signedOn;
    private @Nullable String signedForUs;
    private @Nullable String signedForPartner;
    private @Nullable String endReason;
    private int version;

    /** For the persistence provider. */
    protected Contract() {}

    /** A new one, by whoever writes it down. */
    static Contract drafted(
            String number, Partner partner, ContractKind kind, @Nullable UUID followsId, ContractTerms terms) {
        Contract contract = new Contract();
        contract.number = number;
        contract.partnerId = partner.id();
        contract.currency = partner.currency();
        contract.kind = kind;
        contract.followsId = followsId;
        contract.status = ContractStatus.DRAFT;
        contract.version = 1;
        contract.agree(terms);
        return contract;
    }

    /** Its key; given when it is persisted. */
    UUID id() {
        return id;
    }

    /** The number that people know it by. */
    String number() {
        return number;
    }

    /** Whose it is. */
    UUID partnerId() {
        return partnerId;
    }

    /** What it is about. */
    ContractKind kind() {
        return kind;
    }

    /** The {@code sub} of whoever drafted it. */
    String draftedBy() {
        return draftedBy;
    }

    /** Where it stands, apart from the calendar: a contract in force is a signed one. */
    ContractStatus status() {
        return status;
    }

    /** How often it was handed in for review. */
    int round() {
        return round;
    }

    /** How often it was changed, and one more. */
    int version() {
        return version;
    }

    /** These are the terms of the draft now. */
    void agree(ContractTerms agreed) {
        require(ContractStatus.DRAFT);
        subject = agreed.subject();
        terms = agreed.terms();
        validFrom = agreed.from();
        validTo = agreed.to();
        renewalNoticeDays = agreed.renewalNoticeDays();
        rebateBasis = agreed.rebateBasis();
        Set<ContractTier> wanted = agreed.tiers().stream()
                .map(tier -> new ContractTier(tier.fromVolume(), tier.rate()))
                .collect(Collectors.toSet());
        tiers.retainAll(wanted);
        tiers.addAll(wanted);
    }

    /** The draft is handed in for another round of review. */
    void submit() {
        require(ContractStatus.DRAFT);
        status = ContractStatus.IN_REVIEW;
        round++;
    }

    /** Everybody who has to has approved it. */
    void approve() {
        require(ContractStatus.IN_REVIEW);
        status = ContractStatus.APPROVED;
    }

    /** Somebody did not approve it: it is a draft again. */
    void reject() {
        require(ContractStatus.IN_REVIEW);
        status = ContractStatus.DRAFT;
    }

    /** Both have signed it that day. */
    void sign(LocalDate on, String forUs, String forPartner) {
        require(ContractStatus.APPROVED);
        status = ContractStatus.SIGNED;
        signedOn = on;
        signedForUs = forUs;
        signedForPartner = forPartner;
    }

    /** Whether this can be its first day without: it had a day before, the day is not over, and it is earlier than agreed. */
    boolean mayEnd(LocalDate on, LocalDate today) {
        return on.isAfter(validFrom) && !on.isBefore(today) && on.isBefore(validTo) && endReason == null;
    }

    /** Ends it earlier than agreed. */
    void end(LocalDate on, String reason) {
        require(ContractStatus.SIGNED);
        validTo = on;
        endReason = reason;
    }

    /** Something about it is different: what a client read of it before is out of date. */
    void changed() {
        version++;
    }

    private void require(ContractStatus needed) {
        if (status != needed) {
            throw new IllegalStateException("contract " + number + " is " + status + ", not " + needed);
        }
    }
}
