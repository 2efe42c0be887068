package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a discount authority was not set. */
@Description("Why a discount authority was not set.")
public enum DiscountAuthorityErrorCode {
    @Description("A discount is a fraction from 0 to 1.")
    DISCOUNT_INVALID,
    @Description("An authority holds from today on or later.")
    DATE_IN_PAST,
    @Description("A reason has to be given.")
    REASON_MISSING,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
