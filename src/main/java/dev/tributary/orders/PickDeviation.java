package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** How what was picked differs from the packing list. */
@Description("How the picked goods differ from the packing list (错发漏发).")
public enum PickDeviation {
    @Description("Goods are there that the packing list does not name.")
    WRONG_ITEM,
    @Description("Fewer goods are there than the packing list says.")
    MISSING,
    @Description("More goods are there than the packing list says.")
    SURPLUS
}
