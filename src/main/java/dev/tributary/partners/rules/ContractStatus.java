package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Where a contract stands. */
@Description("Where a contract stands.")
public enum ContractStatus {
    @Description("Being written.")
    DRAFT,
    @Description("Being reviewed by several (合同会审); its terms are fixed meanwhile.")
    IN_REVIEW,
    @Description("Approved by everybody who has to.")
    APPROVED,
    @Description("Signed by both, and never changed from then on; its first day is yet to come.")
    SIGNED,
    @Description("In force.")
    ACTIVE,
    @Description("Over.")
    ENDED
}
