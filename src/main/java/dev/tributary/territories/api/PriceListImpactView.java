package dev.tributary.territories.api;

import dev.tributary.territories.PriceListImpact;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** What becomes of a price list of a territory that is no more, or that is split, for GraphQL. */
@Type("PriceListImpact")
@Description(
        "What a realignment would do to a price list of a territory that it merges, closes or splits. Of a territory that is merged or closed it ends on the first day of the new shape, or is taken away if it begins no earlier; its prices go on in the territory that is merged into, unless that one lies above; where a list of that one is for the same whom, that list counts. Of a territory that is split it stays as it is, and its prices go on in each part by a list of that part's own.")
public record PriceListImpactView(@Ignore PriceListImpact impact) {

    @NonNull
    @Description("The code of the list.")
    public String getCode() {
        return impact.code();
    }

    @NonNull
    @Description("The code of the territory that it is for.")
    public String getTerritory() {
        return impact.territory();
    }

    @Nullable
    @Description(
            "The code of the list by which its prices go on in the territory that is merged into, or in the part: a new one, or itself if it begins no earlier than the new shape and its own territory is no more. Null if they do not go on elsewhere.")
    public String getGoesOnAs() {
        return impact.goesOnAs();
    }

    @Nullable
    @Description("The first business date without that list; null while no end is agreed, and if there is none.")
    public LocalDate getGoesOnUntil() {
        return impact.goesOnUntil();
    }
}
