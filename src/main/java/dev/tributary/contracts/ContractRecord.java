package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractKind;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.contracts.rules.RebateBasis;
import dev.tributary.contracts.rules.RebateTier;
import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract as it is today.
 *
 * @param to the first day on which it is no longer in force
 * @param noticeOn the day on which somebody has to decide what follows it
 * @param tiers the lowest first
 */
@Type("Contract")
@Description(
        "An agreement with a partner (合同). Several roles review it and both parties sign it. After that it never changes.")
public record ContractRecord(
        UUID id,

        @Description("The number that people use for it; unique.")
        String number,

        @Ignore UUID partnerId,
        @Ignore String currency,
        @Description("The kind of contract.") ContractKind kind,

        @Description("The status today. A signed contract is in force from its first day until its last day.")
        ContractStatus status,

        @Description("The title.") String subject,
        @Description("The text.") String terms,

        @Description("The first business date on which it applies.")
        LocalDate from,

        @Description("The first business date on which it no longer applies.")
        LocalDate to,

        @Description("The business date on which the renewal reminder is due.")
        LocalDate noticeOn,

        @Description("The volume to which a tier's rate applies. Null if the contract has no rebate on volume.")
        @Nullable
        RebateBasis rebateBasis,

        @Description("The tiers of the rebate, the lowest first. Empty if the contract has no rebate on volume.")
        List<RebateTier> tiers,

        @Ignore @Nullable UUID followsId,

        @Description("The business date of the signature.") @Nullable
        LocalDate signedOn,

        @Description("The person who signed for us.") @Nullable
        String signedForUs,

        @Description("The person who signed for the partner.") @Nullable
        String signedForPartner,

        @Description("Why the contract was withdrawn, or ends earlier than agreed. Null if neither.") @Nullable
        String endReason,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version)
        implements Node {

    @Description("The roles that have to approve the contract.")
    public List<ReviewRole> getReviewers() {
        return kind.reviewers().stream().sorted().toList();
    }
}
