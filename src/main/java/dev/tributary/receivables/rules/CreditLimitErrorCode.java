package dev.tributary.receivables.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a credit limit was not set. */
@Description("Why a credit limit was not set.")
public enum CreditLimitErrorCode {
    @Description("There is no such partner that the caller may see.")
    PARTNER_NOT_FOUND,
    @Description("The limit is in another currency than the partner's.")
    CURRENCY_DIFFERS,
    @Description("A limit is not negative.")
    AMOUNT_NEGATIVE,
    @Description("A limit holds from today on or later.")
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
