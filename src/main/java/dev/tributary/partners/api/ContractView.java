package dev.tributary.partners.api;

import dev.tributary.partners.ContractRecord;
import dev.tributary.partners.rules.ContractKind;
import dev.tributary.partners.rules.ContractStatus;
import dev.tributary.partners.rules.RebateBasis;
import dev.tributary.partners.rules.ReviewRole;
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
@Description("What we and a partner agreed on (合同): reviewed by several, signed by both, and never changed after that.")
public record ContractView(@Ignore ContractRecord contract) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Contract", contract.id());
    }

    @NonNull
    @Description("The number that people know it by; unique.")
    public String getNumber() {
        return contract.number();
    }

    @NonNull
    @Description("What it is about.")
    public ContractKind getKind() {
        return contract.kind();
    }

    @NonNull
    @Description("Where it stands today; a signed one is in force from its first day on, and over after its last.")
    public ContractStatus getStatus() {
        return contract.status();
    }

    @NonNull
    @Description("Who has to approve it.")
    public List<@NonNull ReviewRole> getReviewers() {
        return contract.kind().reviewers().stream().sorted().toList();
    }

    @NonNull
    @Description("What it is called.")
    public String getSubject() {
        return contract.subject();
    }

    @NonNull
    @Description("What it says.")
    public String getTerms() {
        return contract.terms();
    }

    @NonNull
    @Description("Its first business date.")
    public LocalDate getFrom() {
        return contract.from();
    }

    @NonNull
    @Description("The first business date without it.")
    public LocalDate getTo() {
        return contract.to();
    }

    @NonNull
    @Description("When somebody is to think of what comes after it.")
    public LocalDate getNoticeOn() {
        return contract.noticeOn();
    }

    @Nullable
    @Description("Of what a tier's rate gives a rebate; null where it is no rebate on volume.")
    public RebateBasis getRebateBasis() {
        return contract.rebateBasis();
    }

    @NonNull
    @Description("The tiers of its rebate, the lowest first; empty where it is no rebate on volume.")
    public List<@NonNull RebateTierView> getTiers() {
        return contract.tiers().stream().map(RebateTierView::new).toList();
    }

    @Nullable
    @Description("On which business date it was signed.")
    public LocalDate getSignedOn() {
        return contract.signedOn();
    }

    @Nullable
    @Description("Who signed for us.")
    public String getSignedForUs() {
        return contract.signedForUs();
    }

    @Nullable
    @Description("Who signed for the partner.")
    public String getSignedForPartner() {
        return contract.signedForPartner();
    }

    @Nullable
    @Description("Why it ends earlier than agreed, if it does.")
    public String getEndReason() {
        return contract.endReason();
    }

    @NonNull
    @Description("Counts its changes; send along the one that you saw with a change.")
    public Integer getVersion() {
        return contract.version();
    }
}
