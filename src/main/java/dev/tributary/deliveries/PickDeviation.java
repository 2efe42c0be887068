package dev.tributary.deliveries;

import org.eclipse.microprofile.graphql.Description;

/** The ways in which picked goods differ from the packing list. */
@Description("How the picked goods differ from the packing list (错发漏发).")
public enum PickDeviation {
    @Description("The goods are not on the packing list.")
    WRONG_ITEM,
    @Description("There are fewer goods than on the packing list.")
    MISSING,
    @Description("There are more goods than on the packing list.")
    SURPLUS
}
