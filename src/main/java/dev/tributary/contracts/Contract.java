package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractKind;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.contracts.rules.ContractTerms;
import dev.tributary.contracts.rules.RebateBasis;
import dev.tributary.partners.Partner;
import dev.tributary.platform.persistence.Versioned;
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
 * A contract with a partner. The database checks too that reviewed and signed terms never change, and that all required
 * reviewers approved them.
 */
@Entity
@DynamicUpdate // the database lets finance change the status only
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Contract implements Versioned {

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

    /** Required by the persistence provider. */
    protected Contract() {}

    /** A new draft, by the caller. */
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

    @Override
    public UUID id() {
        return id;
    }

    /** The number that people know it by. */
    String number() {
        return number;
    }

    /** The key of its partner. */
    UUID partnerId() {
        return partnerId;
    }

    /** Its kind. */
    ContractKind kind() {
        return kind;
    }

    /** The {@code sub} of the person who drafted it. */
    String draftedBy() {
        return draftedBy;
    }

    /** Its status without regard to the calendar: a contract in force has status SIGNED. */
    ContractStatus status() {
        return status;
    }

    /** How often it was submitted for review. */
    int round() {
        return round;
    }

    @Override
    public int version() {
        return version;
    }

    /** Replaces the terms of the draft. */
    void agree(ContractTerms agreed) {
        require(ContractStatus.DRAFT);
        subject = agreed.subject();
        terms = agreed.terms();
        validFrom = agreed.from();
        validTo = agreed.to();
        renewalNoticeDays = agreed.renewalNoticeDays();
        rebateBasis = agreed.rebate() == null ? null : agreed.rebate().basis();
        Set<ContractTier> wanted = agreed.tiers().stream()
                .map(tier -> new ContractTier(tier.fromVolume(), tier.rate()))
                .collect(Collectors.toSet());
        tiers.retainAll(wanted);
        tiers.addAll(wanted);
    }

    /** Submits the draft for another round of review. */
    void submit() {
        require(ContractStatus.DRAFT);
        status = ContractStatus.IN_REVIEW;
        round++;
    }

    /** Approves it: all required reviewers did. */
    void approve() {
        require(ContractStatus.IN_REVIEW);
        status = ContractStatus.APPROVED;
    }

    /** Makes it a draft again: a reviewer rejected it. */
    void reject() {
        require(ContractStatus.IN_REVIEW);
        status = ContractStatus.DRAFT;
    }

    /** Records that both sides signed it that day. */
    void sign(LocalDate on, String forUs, String forPartner) {
        require(ContractStatus.APPROVED);
        status = ContractStatus.SIGNED;
        signedOn = on;
        signedForUs = forUs;
        signedForPartner = forPartner;
    }

    /**
     * Whether this day can become its first day without effect: the contract is in force before it, the day is not
     * past, and it is earlier than the agreed end.
     */
    boolean mayEnd(LocalDate on, LocalDate today) {
        return on.isAfter(validFrom) && !on.isBefore(today) && on.isBefore(validTo) && endReason == null;
    }

    /** Ends it earlier than agreed. */
    void end(LocalDate on, String reason) {
        require(ContractStatus.SIGNED);
        validTo = on;
        endReason = reason;
    }

    /** Whether it can be withdrawn: nobody has signed it, and nobody withdrew it. */
    boolean mayBeWithdrawn() {
        return status == ContractStatus.DRAFT
                || status == ContractStatus.IN_REVIEW
                || status == ContractStatus.APPROVED;
    }

    /** Withdraws it: it will not be signed. */
    void withdraw(String reason) {
        if (!mayBeWithdrawn()) {
            throw new IllegalStateException("contract " + number + " is " + status);
        }
        status = ContractStatus.WITHDRAWN;
        endReason = reason;
    }

    @Override
    public void changed() {
        version++;
    }

    private void require(ContractStatus needed) {
        if (status != needed) {
            throw new IllegalStateException("contract " + number + " is " + status + ", not " + needed);
        }
    }
}
