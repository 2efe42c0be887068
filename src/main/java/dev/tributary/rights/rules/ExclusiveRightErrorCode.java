package dev.tributary.rights.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of an exclusive right failed. */
@Description("Why a mutation of an exclusive right failed.")
public enum ExclusiveRightErrorCode {
    @Description("The partner does not exist, or the caller may not change it.")
    PARTNER_NOT_FOUND,
    @Description("Only a partner with status ONBOARDING or ACTIVE can be granted a right.")
    PARTNER_NOT_TRADING,
    @Description("The territory does not exist, or the caller may not see it.")
    TERRITORY_NOT_FOUND,
    @Description("The territory closes before the right ends.")
    TERRITORY_NOT_OPEN,
    @Description("The product line does not exist.")
    PRODUCT_LINE_NOT_FOUND,
    @Description("A right must begin today or later.")
    BEGINS_IN_PAST,
    @Description("The end must be after the first day, today or later, and before the agreed end.")
    END_INVALID,
    @Description("An early end requires a reason.")
    REASON_MISSING,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description(
            "Another partner has a right to the product line in this territory, or above or below it, on one of these days.")
    RIGHT_TAKEN,
    @Description("The partner already has this right on one of these days.")
    RIGHT_HELD,
    @Description("The right does not exist, or the caller may not end it.")
    RIGHT_NOT_FOUND,
    @Description("The right has changed since the caller saw it. Read it again.")
    CONFLICT,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
