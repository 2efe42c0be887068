package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why an order that there is was not changed. */
@Description("Why an order was not changed, or where it stands was not.")
public enum OrderErrorCode {
    @Description("There is no such order that the caller may see.")
    ORDER_NOT_FOUND,
    @Description("The order was changed since the caller saw it.")
    CONFLICT,
    @Description("Only an order that is SUBMITTED can be changed.")
    ORDER_NOT_OPEN,
    @Description("Only an order that is SUBMITTED or ON_CREDIT_HOLD can be confirmed.")
    ORDER_NOT_WAITING,
    @Description("Only an order that is ON_CREDIT_HOLD can be released.")
    ORDER_NOT_HELD,
    @Description("The order is delivered or closed, or cancelled already.")
    ORDER_NOT_CANCELLABLE,
    @Description(
            "The order has deliveries that are not called off, and of which the customer did not refuse everything.")
    ORDER_IN_DELIVERY,
    @Description("Only an order that is CONFIRMED can be closed short.")
    ORDER_NOT_CONFIRMED,
    @Description("The order has deliveries that are neither signed for nor called off.")
    DELIVERY_UNDER_WAY,
    @Description("The customer has nothing of the order; it can be called off.")
    NOTHING_DELIVERED,
    @Description("The order is paid for, in part at least.")
    ORDER_PAID,
    @Description("More is paid for the order than it would come to.")
    ORDER_PAID_BEYOND,
    @Description("Nobody releases an order that they placed themselves.")
    OWN_ORDER,
    @Description("The caller may not see the order's partner any more.")
    PARTNER_NOT_FOUND,
    @Description("Only an active partner's order is confirmed or released.")
    PARTNER_NOT_ACTIVE,
    @Description("Nothing is given that could be changed.")
    NOTHING_TO_CHANGE,
    @Description("A reason has to be given.")
    REASON_MISSING,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("The order's date is in the future.")
    DATE_IN_FUTURE,
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
    AMOUNT_TOO_LARGE
}
