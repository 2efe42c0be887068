package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why an order was not placed. */
@Description("Why an order was not placed.")
public enum OrderPlaceErrorCode {
    @Description("An employee must say whose order it is.")
    PARTNER_MISSING,
    @Description("There is no such partner that the caller may see.")
    PARTNER_NOT_FOUND,
    @Description("A partner orders for its own company only.")
    PARTNER_NOT_YOURS,
    @Description("Only an active partner may order.")
    PARTNER_NOT_ACTIVE,
    @Description("The order's date is in the future.")
    DATE_IN_FUTURE,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("The order's date is too long ago.")
    DATE_TOO_OLD,
    @Description("An order has at least one line.")
    LINES_MISSING,
    @Description("The order has more lines than one order may have.")
    TOO_MANY_LINES,
    @Description("There is no such product.")
    PRODUCT_NOT_FOUND,
    @Description("A quantity is more than 0.")
    QUANTITY_NOT_POSITIVE,
    @Description("A price is not negative.")
    PRICE_NEGATIVE,
    @Description("A partner orders at our prices and names none.")
    PRICE_NOT_YOURS,
    @Description("The product has no list price in the partner's currency, so the line must name one.")
    PRICE_MISSING,
    @Description("The price is further below the list price than the caller may go; the message has the lowest.")
    DISCOUNT_BEYOND_AUTHORITY,
    @Description("The price is below the floor, where nobody but a director sells; the message has the lowest.")
    PRICE_BELOW_FLOOR,
    @Description("A floor has risen since the line was priced, or is higher on the order's new date.")
    PRICES_CHANGED,
    @Description("The order comes to more than an amount can hold.")
    AMOUNT_TOO_LARGE,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another order.")
    IDEMPOTENCY_KEY_REUSED
}
