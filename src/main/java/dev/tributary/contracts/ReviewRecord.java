package dev.tributary.contracts;

import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.contracts.rules.ReviewVerdict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A reviewer's verdict on a contract.
 *
 * @param round how often the contract had been submitted by then
 * @param employeeId the reviewer; null if it was no employee
 */
@Type("ContractReview")
@Description("A review of a contract; it never changes.")
public record ReviewRecord(
        @Ignore UUID contractId,

        @Description(
                "The round of review: how often the contract had been submitted. Approvals count only in their own round.")
        int round,

        @Description("The role in which the reviewer reviewed.")
        ReviewRole role,

        @Description("Whether the contract may be signed.") ReviewVerdict verdict,
        @Description("The reviewer's remark.") @Nullable String remark,
        @Ignore @Nullable UUID employeeId,
        @Description("The time.") OffsetDateTime at) {}
