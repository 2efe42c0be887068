package dev.tributary.returns.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why goods come back. */
@Description("Why goods come back.")
public enum ReturnCause {
    @Description("The goods were damaged on the way.")
    DAMAGED,
    @Description("The goods do not work, or do not have the agreed quality (质量问题).")
    DEFECTIVE,
    @Description("Other goods came than were ordered (错发).")
    WRONG_GOODS,
    @Description("More goods came than were ordered, or goods that nobody ordered (多发).")
    NOT_ORDERED,
    @Description("The partner could not sell the goods (滞销).")
    UNSOLD,
    @Description("Another cause, which the explanation gives.")
    OTHER
}
