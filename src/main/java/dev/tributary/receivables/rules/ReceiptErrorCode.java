package dev.tributary.receivables.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of a receipt failed. */
@Description("Why a mutation of a receipt failed.")
public enum ReceiptErrorCode {
    @Description("The partner does not exist, or the caller may not see it.")
    PARTNER_NOT_FOUND,
    @Description("The currency of the receipt differs from the partner's currency.")
    CURRENCY_DIFFERS,
    @Description("An amount must be more than 0.")
    AMOUNT_NOT_POSITIVE,
    @Description("The date of receipt is in the future.")
    DATE_IN_FUTURE,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("The partner has no such order.")
    ORDER_NOT_FOUND,
    @Description("An order is named twice.")
    ORDER_NAMED_TWICE,
    @Description("The order is a draft or cancelled, so nothing is owed for it.")
    ORDER_OWES_NOTHING,
    @Description("The allocation exceeds the open amount of the order.")
    ORDER_EXCEEDED,
    @Description("The allocations exceed the amount of the receipt.")
    RECEIPT_EXCEEDED,
    @Description("An acceptance has a day of maturity, which is not before its receipt; other methods have none.")
    MATURITY_INVALID,
    @Description("The receipt does not exist, or the caller may not see it.")
    RECEIPT_NOT_FOUND,
    @Description("The receipt is reversed already, or is a reversal.")
    RECEIPT_REVERSED,
    @Description("The allocation does not exist, or the caller may not see it.")
    ALLOCATION_NOT_FOUND,
    @Description("The allocation is reversed already.")
    ALLOCATION_REVERSED,
    @Description("Nothing of the receipt is left, or the partner has no confirmed order with an open amount.")
    NOTHING_TO_ALLOCATE,
    @Description("A reason is required.")
    REASON_MISSING,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
