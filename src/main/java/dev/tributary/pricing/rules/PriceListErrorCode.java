package dev.tributary.pricing.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of a price list failed. */
@Description("Why a mutation of a price list failed.")
public enum PriceListErrorCode {
    @Description("The price list does not exist.")
    PRICE_LIST_NOT_FOUND,
    @Description("The price list has changed since the caller saw it.")
    CONFLICT,
    @Description("The code or the name is empty.")
    TEXT_MISSING,
    @Description("A code has at most 100 characters, a name at most 200.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("The currency is not an active ISO 4217 code.")
    CURRENCY_UNKNOWN,
    @Description("Another price list has this code.")
    CODE_TAKEN,
    @Description("A list for one partner cannot also be for a kind or a territory.")
    FOR_PARTNER_AND_OTHERS,
    @Description("The partner does not exist.")
    PARTNER_NOT_FOUND,
    @Description("The territory does not exist.")
    TERRITORY_NOT_FOUND,
    @Description("The territory is closed on some of the list's days.")
    TERRITORY_NOT_OPEN,
    @Description("The partner trades in another currency, or the list in pricesOf has another currency.")
    CURRENCY_DIFFERS,
    @Description("A price list must begin today or later.")
    BEGINS_IN_PAST,
    @Description(
            "The end must be after the first day. An earlier end must be today or later and before the agreed end.")
    END_INVALID,
    @Description("Another list for the same audience and currency applies on some of these days.")
    LIST_IN_PLACE,
    @Description("The list has ended. Open a new one.")
    LIST_ENDED,
    @Description("At least one price, or one product to remove, is required.")
    PRICES_MISSING,
    @Description("Too many prices or products in one request.")
    TOO_MANY_PRICES,
    @Description("The list has no price of this product to remove.")
    PRICE_NOT_FOUND,
    @Description("The product does not exist.")
    PRODUCT_NOT_FOUND,
    @Description("A product is named twice.")
    PRODUCT_NAMED_TWICE,
    @Description("A price cannot be negative.")
    PRICE_NEGATIVE,
    @Description("A floor price must be between 0 and the price.")
    FLOOR_INVALID,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
