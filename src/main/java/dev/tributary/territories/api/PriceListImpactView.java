package dev.tributary.territories.api;

import dev.tributary.territories.PriceListImpact;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** The effect of a realignment on a price list, for GraphQL. */
@Type("PriceListImpact")
@Description(
        "The effect of a realignment on a price list of a territory that it merges, closes or splits. If the territory is merged or closed, the list ends on the realignment's first day. After a merger, its prices continue in the surviving territory, unless that territory lies above; where the surviving territory has a list for the same audience, that list applies instead. A list that has not begun on the realignment's first day moves to the surviving territory, or is deleted if its prices do not continue. If the territory is split, the list stays, and each part gets a list of its own with the same prices.")
public record PriceListImpactView(@Ignore PriceListImpact impact) {

    @NonNull
    @Description("The code of the list.")
    public String getCode() {
        return impact.code();
    }

    @NonNull
    @Description("The code of the list's territory.")
    public String getTerritory() {
        return impact.territory();
    }

    @Nullable
    @Description(
            "The code of the list that continues the prices in the surviving territory or in the part. It is a new list, or the same list if it begins on or after the realignment's first day and its territory closes. Null if the prices do not continue elsewhere.")
    public String getGoesOnAs() {
        return impact.goesOnAs();
    }

    @Nullable
    @Description(
            "The first business date on which that list no longer applies. Null if no end is agreed, or if there is no such list.")
    public LocalDate getGoesOnUntil() {
        return impact.goesOnUntil();
    }
}
