package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** The ways in which picked goods differ from the packing list. */
@Description("How what was picked differs from the packing list (错发漏发).")
public enum PickDeviation {
    @Description("Goods that are not on the list.")
    WRONG_ITEM,
    @Description("Less than is on the list.")
    MISSING,
    @Description("More than is on the list.")
    SURPLUS
}
