package dev.tributary.receivables.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a receipt was not recorded. */
@Description("Why a receipt was not recorded.")
public enum ReceiptRecordErrorCode {
    @Description("There is no such partner that the caller may see.")
    PARTNER_NOT_FOUND,
    @Description("The money came in another currency than the partner's.")
    CURRENCY_DIFFERS,
    @Description("An amount is more than 0.")
    AMOUNT_NOT_POSITIVE,
    @Description("The day of receipt is in the future.")
    DATE_IN_FUTURE,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("There is no such order of the partner.")
    ORDER_NOT_FOUND,
    @Description("An order is named twice.")
    ORDER_NAMED_TWICE,
    @Description("A draft or a cancelled order owes nothing.")
    ORDER_OWES_NOTHING,
    @Description("More would be allocated to the order than is open.")
    ORDER_EXCEEDED,
    @Description("More would be allocated than was received.")
    RECEIPT_EXCEEDED,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
