package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why an order was not placed. */
@Description("Why an order was not placed.")
public enum OrderPlaceErrorCode {
    @Description("An employee must name the partner that orders.")
    PARTNER_MISSING,
    @Description("The partner does not exist, or the caller may not see it.")
    PARTNER_NOT_FOUND,
    @Description("A partner may order only for its own company.")
    PARTNER_NOT_YOURS,
    @Description("Only an active partner may order.")
    PARTNER_NOT_ACTIVE,
    @Description("The order's date is in the future.")
    DATE_IN_FUTURE,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("The order's date is too far in the past.")
    DATE_TOO_OLD,
    @Description("An order needs at least one line.")
    LINES_MISSING,
    @Description("The order has too many lines.")
    TOO_MANY_LINES,
    @Description("The product does not exist.")
    PRODUCT_NOT_FOUND,
    @Description("A quantity must be more than 0.")
    QUANTITY_NOT_POSITIVE,
    @Description("A price cannot be negative.")
    PRICE_NEGATIVE,
    @Description("A partner orders at our prices and may not give a price.")
    PRICE_NOT_YOURS,
    @Description("The product has no list price in the partner's currency. The line must give a price.")
    PRICE_MISSING,
    @Description(
            "The discount exceeds the caller's discount authority. The message gives the lowest price that the caller may give.")
    DISCOUNT_BEYOND_AUTHORITY,
    @Description(
            "The price is below the floor price. Only directors may sell below it. The message gives the lowest price that the caller may give.")
    PRICE_BELOW_FLOOR,
    @Description("A floor price rose after the line was priced, or is higher on the order's new date.")
    PRICES_CHANGED,
    @Description("The order's amount exceeds the maximum amount.")
    AMOUNT_TOO_LARGE,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another order.")
    IDEMPOTENCY_KEY_REUSED
}
