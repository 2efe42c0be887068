package dev.tributary.orders.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why goods come back. */
@Description("Why goods come back.")
public enum ReturnCause {
    @Description("They were damaged on the way.")
    DAMAGED,
    @Description("They do not work, or are not of the quality that was agreed (质量问题).")
    DEFECTIVE,
    @Description("Other goods came than were ordered (错发).")
    WRONG_GOODS,
    @Description("More came than was ordered, or what nobody ordered (多发).")
    NOT_ORDERED,
    @Description("The partner could not sell them (滞销).")
    UNSOLD,
    @Description("Something else, which the explanation says.")
    OTHER
}
