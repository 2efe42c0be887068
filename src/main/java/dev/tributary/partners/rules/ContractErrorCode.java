package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why nothing was done with a contract. */
@Description("Why nothing was done with a contract.")
public enum ContractErrorCode {
    @Description("There is no such partner that the caller may see.")
    PARTNER_NOT_FOUND,
    @Description("Contracts are made with partners that have not ended.")
    PARTNER_ENDED,
    @Description("There is no such contract that the caller may change.")
    CONTRACT_NOT_FOUND,
    @Description("Somebody changed the contract since the caller read it; read it again.")
    CONFLICT,
    @Description("What it follows is no signed contract of the same partner.")
    FOLLOWS_INVALID,
    @Description("This text may not be left empty.")
    TEXT_MISSING,
    @Description("The text is too long.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("A contract has at least one day.")
    DATES_INVALID,
    @Description("Notice is given 0 to 365 days before the end.")
    NOTICE_INVALID,
    @Description("A rebate on volume has a basis and at least one tier.")
    REBATE_MISSING,
    @Description("Only a rebate on volume has tiers.")
    REBATE_NOT_ASKED_FOR,
    @Description("A rate is a fraction from 0 to 1: 0.02 is 2 %.")
    RATE_INVALID,
    @Description("Tiers begin with volumes of 0 or more, each with a higher one than the tier before it.")
    TIERS_NOT_RISING,
    @Description("The contract's status does not allow this step.")
    STEP_NOT_OPEN,
    @Description("Nobody reviews what they drafted themselves.")
    OWN_DRAFT,
    @Description("A contract of this kind is not reviewed by somebody with the caller's role.")
    NOT_A_REVIEWER,
    @Description("Somebody with the caller's role, or the caller with another one, has reviewed it already.")
    REVIEWED_ALREADY,
    @Description("A contract is signed today or earlier.")
    SIGNED_IN_FUTURE,
    @Description("It ends today at the earliest, later than it begins and earlier than agreed.")
    END_INVALID,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
