package dev.tributary.contracts.api;

import dev.tributary.contracts.ContractRecord;
import dev.tributary.contracts.rules.ContractKind;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.contracts.rules.RebateBasis;
import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.List;

/** A contract for GraphQL. */
@Type("Contract")
@Description(
        "An agreement with a partner (合同). Several roles review it and both parties sign it. After that it never changes.")
public record ContractView(@Ignore ContractRecord contract) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Contract", contract.id());
    }

    @NonNull
    @Description("The number that people use for it; unique.")
    public String getNumber() {
        return contract.number();
    }

    @NonNull
    @Description("The kind of contract.")
    public ContractKind getKind() {
        return contract.kind();
    }

    @NonNull
    @Description("The status today. A signed contract is in force from its first day until its last day.")
    public ContractStatus getStatus() {
        return contract.status();
    }

    @NonNull
    @Description("The roles that have to approve the contract.")
    public List<@NonNull ReviewRole> getReviewers() {
        return contract.kind().reviewers().stream().sorted().toList();
    }

    @NonNull
    @Description("The title.")
    public String getSubject() {
        return contract.subject();
    }

    @NonNull
    @Description("The text.")
    public String getTerms() {
        return contract.terms();
    }

    @NonNull
    @Description("The first business date on which it applies.")
    public LocalDate getFrom() {
        return contract.from();
    }

    @NonNull
    @Description("The first business date on which it no longer applies.")
    public LocalDate getTo() {
        return contract.to();
    }

    @NonNull
    @Description("The business date on which the renewal reminder is due.")
    public LocalDate getNoticeOn() {
        return contract.noticeOn();
    }

    @Nullable
    @Description("The volume to which a tier's rate applies. Null if the contract has no rebate on volume.")
    public RebateBasis getRebateBasis() {
        return contract.rebateBasis();
    }

    @NonNull
    @Description("The tiers of the rebate, the lowest first. Empty if the contract has no rebate on volume.")
    public List<@NonNull RebateTierView> getTiers() {
        return contract.tiers().stream().map(RebateTierView::new).toList();
    }

    @Nullable
    @Description("The business date of the signature.")
    public LocalDate getSignedOn() {
        return contract.signedOn();
    }

    @Nullable
    @Description("The person who signed for us.")
    public String getSignedForUs() {
        return contract.signedForUs();
    }

    @Nullable
    @Description("The person who signed for the partner.")
    public String getSignedForPartner() {
        return contract.signedForPartner();
    }

    @Nullable
    @Description("Why the contract ends earlier than agreed. Null if it does not.")
    public String getEndReason() {
        return contract.endReason();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return contract.version();
    }
}
