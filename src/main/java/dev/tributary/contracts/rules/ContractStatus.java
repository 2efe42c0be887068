package dev.tributary.contracts.rules;

import org.eclipse.microprofile.graphql.Description;

/** The status of a contract. */
@Description("The status of a contract.")
public enum ContractStatus {
    @Description("The contract is being written.")
    DRAFT,
    @Description("Several roles review the contract (合同会审). Its terms cannot be changed during the review.")
    IN_REVIEW,
    @Description("All required roles have approved the contract.")
    APPROVED,
    @Description(
            "Both parties have signed the contract. It never changes from then on. Its first day is in the future.")
    SIGNED,
    @Description("The contract is in force.")
    ACTIVE,
    @Description("The contract has ended.")
    ENDED,
    @Description("The contract was withdrawn before it was signed. It never changes from then on.")
    WITHDRAWN
}
