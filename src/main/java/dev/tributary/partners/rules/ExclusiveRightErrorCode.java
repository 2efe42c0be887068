package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why no exclusive right was granted or ended. */
@Description("Why no exclusive right was granted or ended.")
public enum ExclusiveRightErrorCode {
    @Description("There is no such partner that the caller may change.")
    PARTNER_NOT_FOUND,
    @Description("Rights go to partners that are ONBOARDING or ACTIVE.")
    PARTNER_NOT_TRADING,
    @Description("There is no such territory that the caller may see.")
    TERRITORY_NOT_FOUND,
    @Description("The territory closes before the right ends.")
    TERRITORY_NOT_OPEN,
    @Description("There is no such product line.")
    PRODUCT_LINE_NOT_FOUND,
    @Description("A right begins today or later.")
    BEGINS_IN_PAST,
    @Description("A right has at least one day, and ends today at the earliest, earlier than it would by itself.")
    END_INVALID,
    @Description("An end that comes early needs a reason.")
    REASON_MISSING,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("Another partner has a right to the product line there, above or below, on one of the days.")
    RIGHT_TAKEN,
    @Description("The partner has the right already on one of the days.")
    RIGHT_HELD,
    @Description("There is no such right that the caller may end.")
    RIGHT_NOT_FOUND,
    @Description("Somebody changed the right since the caller read it; read it again.")
    CONFLICT,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
