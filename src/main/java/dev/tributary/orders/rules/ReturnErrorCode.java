package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a return was not asked for, or not changed. */
@Description("Why a return was not asked for, or not changed.")
public enum ReturnErrorCode {
    @Description("There is no such order that the caller may see.")
    ORDER_NOT_FOUND,
    @Description("There is no such return that the caller may see.")
    RETURN_NOT_FOUND,
    @Description("The return was changed since the caller saw it.")
    CONFLICT,
    @Description("That is not done with a return where it stands.")
    WRONG_STATUS,
    @Description("At least one line has to be named.")
    LINES_MISSING,
    @Description("The order, or the return, has no line of this number.")
    LINE_NOT_FOUND,
    @Description("A line is named twice.")
    LINE_TWICE,
    @Description("Every line of the return has to be named.")
    LINE_LEFT_OUT,
    @Description("A quantity is more than 0.")
    QUANTITY_NOT_POSITIVE,
    @Description("A quantity is not negative.")
    QUANTITY_NEGATIVE,
    @Description("Of the line less was delivered and is in no return yet.")
    MORE_THAN_DELIVERED,
    @Description("Of the line less was asked for.")
    MORE_THAN_REQUESTED,
    @Description("Of the line less was authorised.")
    MORE_THAN_AUTHORISED,
    @Description("Nothing would come back; reject the return instead.")
    NOTHING_COMES_BACK,
    @Description("Nobody authorises what they asked for themselves.")
    OWN_REQUEST,
    @Description("The cause OTHER needs an explanation.")
    EXPLANATION_MISSING,
    @Description("A reason is needed.")
    REASON_MISSING,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("Goods are not received in the future.")
    DATE_IN_FUTURE,
    @Description("Goods are not received before their return was asked for.")
    DATE_TOO_EARLY,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
