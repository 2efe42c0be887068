package dev.tributary.deliveries.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of a delivery failed. */
@Description("Why a mutation of a delivery failed.")
public enum DeliveryErrorCode {
    @Description("The order does not exist, or the caller may not see it.")
    ORDER_NOT_FOUND,
    @Description("Only an order with status CONFIRMED can be delivered.")
    ORDER_NOT_CONFIRMED,
    @Description("The delivery does not exist, or the caller may not see it.")
    DELIVERY_NOT_FOUND,
    @Description("The delivery has changed since the caller saw it.")
    CONFLICT,
    @Description("The status of the delivery does not allow this step.")
    WRONG_STATUS,
    @Description("All ordered goods are in deliveries already.")
    NOTHING_LEFT,
    @Description("At least one line is required.")
    LINES_MISSING,
    @Description("The order, or the delivery, has no line with this number.")
    LINE_NOT_FOUND,
    @Description("A line is named twice.")
    LINE_TWICE,
    @Description("Every line of the delivery must be named.")
    LINE_LEFT_OUT,
    @Description("A quantity must be more than 0.")
    QUANTITY_NOT_POSITIVE,
    @Description("A quantity cannot be negative.")
    QUANTITY_NEGATIVE,
    @Description("The quantity exceeds the ordered quantity that is in no delivery yet.")
    MORE_THAN_ORDERED,
    @Description("The date is in the past.")
    DATE_IN_PAST,
    @Description("The date is in the future.")
    DATE_IN_FUTURE,
    @Description("The signature is dated before the delivery left.")
    SIGNED_BEFORE_SHIPPED,
    @Description("The delivery has passed the gate already.")
    GATE_PASSED,
    @Description("The delivery has not passed both gates.")
    GATES_NOT_PASSED,
    @Description("A packing list needs at least one carton, and each carton at least one line.")
    CARTON_EMPTY,
    @Description("The weight of a carton must be more than 0 kg and less than 1000000 kg.")
    WEIGHT_UNSOUND,
    @Description("The quantity of a line in the cartons differs from the quantity in the delivery.")
    PACKED_OTHERWISE,
    @Description("There is no packing list yet.")
    NOT_PACKED,
    @Description("The product does not exist.")
    PRODUCT_NOT_FOUND,
    @Description("The product is on the packing list. It has to be counted for its line.")
    PRODUCT_EXPECTED,
    @Description("The packed goods have not been checked.")
    NOT_CHECKED,
    @Description("The last check has no open deviation at this position.")
    DEVIATION_NOT_FOUND,
    @Description("The check found deviations that are not resolved.")
    DEVIATIONS_OPEN,
    @Description("A required text is missing.")
    TEXT_MISSING,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("The currency is not an active ISO 4217 code.")
    CURRENCY_UNKNOWN,
    @Description("A reason is required.")
    REASON_MISSING,
    @Description("An amount cannot be negative.")
    AMOUNT_NEGATIVE,
    @Description("The quantity exceeds the shipped quantity.")
    MORE_THAN_SHIPPED,
    @Description("Refused goods require a remark.")
    REFUSAL_UNEXPLAINED,
    @Description("Freight can be settled only after the customer has signed.")
    NOT_PROVEN,
    @Description("The freight of the delivery is settled already.")
    SETTLED_ALREADY,
    @Description("Freight must be settled in the agreed currency.")
    CURRENCY_DIFFERS,
    @Description("Freight that differs from the agreed amount requires a reason.")
    FREIGHT_UNEXPLAINED,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
