package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The effect of a realignment on a price list of a territory that is closed or split.
 *
 * @param code the code of the list
 * @param territory the code of the list's territory
 * @param goesOnAs the code of the list that has its prices in the survivor or the part, which is its own code if it had
 *     not begun; null if the prices do not go on
 * @param goesOnUntil the first day without that list; null if it has no end, or if the prices do not go on
 */
@Type("PriceListImpact")
@Description(
        "The effect of a realignment on a price list of a territory that it merges, closes or splits. If the territory is merged or closed, the list ends on the realignment's first day. After a merger, its prices continue in the surviving territory, unless that territory lies above; where the surviving territory has a list for the same audience, that list applies instead. A list that has not begun on the realignment's first day moves to the surviving territory, or is deleted if its prices do not continue. If the territory is split, the list stays, and each part gets a list of its own with the same prices.")
public record PriceListImpact(
        @Description("The code of the list.") String code,
        @Description("The code of the list's territory.") String territory,

        @Description(
                "The code of the list that continues the prices in the surviving territory or in the part. It is a new list, or the same list if it begins on or after the realignment's first day and its territory closes. Null if the prices do not continue elsewhere.")
        @Nullable
        String goesOnAs,

        @Description(
                "The first business date on which that list no longer applies. Null if no end is agreed, or if there is no such list.")
        @Nullable
        LocalDate goesOnUntil) {}
