package dev.tributary.pricing.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a discount authority was not set. */
@Description("Why a discount authority was not set.")
public enum DiscountAuthorityErrorCode {
    @Description("A discount must be a fraction from 0 to 1.")
    DISCOUNT_INVALID,
    @Description("The first day must be today or later.")
    DATE_IN_PAST,
    @Description("A reason is required.")
    REASON_MISSING,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
