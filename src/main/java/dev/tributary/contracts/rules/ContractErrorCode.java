package dev.tributary.contracts.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of a contract failed. */
@Description("Why a mutation of a contract failed.")
public enum ContractErrorCode {
    @Description("The partner does not exist, or the caller may not see it.")
    PARTNER_NOT_FOUND,
    @Description("The partner has ended, so no contract can be made with it.")
    PARTNER_ENDED,
    @Description("The contract does not exist, or the caller may not change it.")
    CONTRACT_NOT_FOUND,
    @Description("The contract has changed since the caller saw it. Read it again.")
    CONFLICT,
    @Description("The contract in `follows` is not a signed contract of the same partner.")
    FOLLOWS_INVALID,
    @Description("A required text is missing.")
    TEXT_MISSING,
    @Description("The text is too long.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("A contract must last at least one day.")
    DATES_INVALID,
    @Description("The notice must be 0 to 365 days before the end.")
    NOTICE_INVALID,
    @Description("A rebate on volume needs a basis and at least one tier.")
    REBATE_MISSING,
    @Description("Only a contract with a rebate on volume may have tiers.")
    REBATE_NOT_ASKED_FOR,
    @Description("A rate must be a fraction from 0 to 1: 0.02 is 2 %.")
    RATE_INVALID,
    @Description("The volumes of the tiers must be 0 or more, and each higher than the one before.")
    TIERS_NOT_RISING,
    @Description("The contract's status does not allow this step.")
    STEP_NOT_OPEN,
    @Description("Nobody may review a contract that they drafted.")
    OWN_DRAFT,
    @Description("The caller's role does not review contracts of this kind.")
    NOT_A_REVIEWER,
    @Description(
            "Somebody in the caller's role has reviewed this round already, or the caller has reviewed it in another role.")
    REVIEWED_ALREADY,
    @Description("The date of the signature must be today or earlier.")
    SIGNED_IN_FUTURE,
    @Description("The end must be today or later, after the first day and before the agreed end.")
    END_INVALID,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
