package dev.tributary.returns.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of a return failed. */
@Description("Why a mutation of a return failed.")
public enum ReturnErrorCode {
    @Description("The order does not exist, or the caller may not see it.")
    ORDER_NOT_FOUND,
    @Description("The return does not exist, or the caller may not see it.")
    RETURN_NOT_FOUND,
    @Description("The return has changed since the caller saw it.")
    CONFLICT,
    @Description("The status of the return does not allow this step.")
    WRONG_STATUS,
    @Description("At least one line is required.")
    LINES_MISSING,
    @Description("The order, or the return, has no line with this number.")
    LINE_NOT_FOUND,
    @Description("A line is named twice.")
    LINE_TWICE,
    @Description("Every line of the return must be named.")
    LINE_LEFT_OUT,
    @Description("A quantity must be more than 0.")
    QUANTITY_NOT_POSITIVE,
    @Description("A quantity cannot be negative.")
    QUANTITY_NEGATIVE,
    @Description("The quantity exceeds the delivered quantity that is in no return yet.")
    MORE_THAN_DELIVERED,
    @Description("The quantity exceeds the requested quantity.")
    MORE_THAN_REQUESTED,
    @Description("The quantity exceeds the authorised quantity.")
    MORE_THAN_AUTHORISED,
    @Description("All quantities are 0. Reject the return instead.")
    NOTHING_COMES_BACK,
    @Description("Nobody may authorise a return that they requested themselves.")
    OWN_REQUEST,
    @Description("The cause OTHER requires an explanation.")
    EXPLANATION_MISSING,
    @Description("A reason is required.")
    REASON_MISSING,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("The date of receipt is in the future.")
    DATE_IN_FUTURE,
    @Description("The date of receipt is before the request.")
    DATE_TOO_EARLY,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
