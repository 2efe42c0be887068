package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why nothing was done with a price list. */
@Description("Why nothing was done with a price list.")
public enum PriceListErrorCode {
    @Description("There is no such price list.")
    PRICE_LIST_NOT_FOUND,
    @Description("The list was changed since the caller saw it.")
    CONFLICT,
    @Description("A code and a name are not empty.")
    TEXT_MISSING,
    @Description("A code has at most 100 characters, a name at most 200.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("The currency is none of ISO 4217 that is in use.")
    CURRENCY_UNKNOWN,
    @Description("Another list has the code.")
    CODE_TAKEN,
    @Description("A list for one partner is for no kind and no territory besides.")
    FOR_PARTNER_AND_OTHERS,
    @Description("There is no such partner.")
    PARTNER_NOT_FOUND,
    @Description("There is no such territory.")
    TERRITORY_NOT_FOUND,
    @Description("The territory is closed on some of these days.")
    TERRITORY_NOT_OPEN,
    @Description("The partner trades in another currency, or the prices to begin with are in another one.")
    CURRENCY_DIFFERS,
    @Description("A list begins today or later.")
    BEGINS_IN_PAST,
    @Description(
            "A list ends after its first day; one that is ended early ends today or later, and before the end that it has.")
    END_INVALID,
    @Description("Another list is for the same whom, in the same currency, on some of these days.")
    LIST_IN_PLACE,
    @Description("The list is over; a list that follows is to be opened.")
    LIST_ENDED,
    @Description("At least one price is given, or a product whose price is to be taken out.")
    PRICES_MISSING,
    @Description("More prices are given than are set or taken out at once.")
    TOO_MANY_PRICES,
    @Description("The list has no price of the product that could be taken out.")
    PRICE_NOT_FOUND,
    @Description("There is no such product.")
    PRODUCT_NOT_FOUND,
    @Description("A product is named once.")
    PRODUCT_NAMED_TWICE,
    @Description("A price is not negative.")
    PRICE_NEGATIVE,
    @Description("A floor is not negative, and not above its price.")
    FLOOR_INVALID,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
