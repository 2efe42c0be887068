package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a delivery was not made or not changed. */
@Description("Why a delivery was not made, or not changed.")
public enum DeliveryErrorCode {
    @Description("There is no such order that the caller may see.")
    ORDER_NOT_FOUND,
    @Description("Only an order that is CONFIRMED is delivered.")
    ORDER_NOT_CONFIRMED,
    @Description("There is no such delivery that the caller may see.")
    DELIVERY_NOT_FOUND,
    @Description("The delivery was changed since the caller saw it.")
    CONFLICT,
    @Description("That is not done with a delivery where it stands.")
    WRONG_STATUS,
    @Description("All that is ordered is in deliveries already.")
    NOTHING_LEFT,
    @Description("At least one line has to be named.")
    LINES_MISSING,
    @Description("The order, or the delivery, has no line of this number.")
    LINE_NOT_FOUND,
    @Description("A line is named twice.")
    LINE_TWICE,
    @Description("Every line of the delivery has to be named.")
    LINE_LEFT_OUT,
    @Description("A quantity is more than 0.")
    QUANTITY_NOT_POSITIVE,
    @Description("A quantity is not negative.")
    QUANTITY_NEGATIVE,
    @Description("Of the line less is ordered and in no delivery yet.")
    MORE_THAN_ORDERED,
    @Description("The date is past.")
    DATE_IN_PAST,
    @Description("The date is in the future.")
    DATE_IN_FUTURE,
    @Description("Nobody signs for a delivery before it left.")
    SIGNED_BEFORE_SHIPPED,
    @Description("The gate is passed already.")
    GATE_PASSED,
    @Description("A delivery is released when it has passed both gates.")
    GATES_NOT_PASSED,
    @Description("A packing list has at least one carton, and each carton something in it.")
    CARTON_EMPTY,
    @Description("A carton's weight is more than 0 kg and less than a million.")
    WEIGHT_UNSOUND,
    @Description("Of a line, the cartons hold another quantity than the delivery brings.")
    PACKED_OTHERWISE,
    @Description("There is no packing list yet.")
    NOT_PACKED,
    @Description("There is no such product.")
    PRODUCT_NOT_FOUND,
    @Description("The product is on the packing list: it is counted for its line.")
    PRODUCT_EXPECTED,
    @Description("What was packed last has not been checked.")
    NOT_CHECKED,
    @Description("The last check has no such deviation, or it is resolved.")
    DEVIATION_NOT_FOUND,
    @Description("The check found deviations that are not resolved.")
    DEVIATIONS_OPEN,
    @Description("A text has to be given.")
    TEXT_MISSING,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("The currency is none of ISO 4217 that is in use.")
    CURRENCY_UNKNOWN,
    @Description("A reason has to be given.")
    REASON_MISSING,
    @Description("An amount is not negative.")
    AMOUNT_NEGATIVE,
    @Description("The customer cannot have received more than was sent.")
    MORE_THAN_SHIPPED,
    @Description("What the customer refused needs a remark.")
    REFUSAL_UNEXPLAINED,
    @Description("Freight is settled after the customer has signed.")
    NOT_PROVEN,
    @Description("The freight of this delivery is settled already.")
    SETTLED_ALREADY,
    @Description("Freight is settled in the currency that was agreed.")
    CURRENCY_DIFFERS,
    @Description("Freight that differs from what was agreed needs a reason.")
    FREIGHT_UNEXPLAINED,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
