package dev.tributary.territories.api;

import dev.tributary.territories.TerritoryOnDay;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A territory in the tree of a day, for GraphQL. */
@Type("TerritoryOnDay")
@Description("A territory in the tree of one day.")
public record TerritoryOnDayView(@Ignore TerritoryOnDay place) {

    @NonNull
    @Description("The territory, with its data of today.")
    public TerritoryView getTerritory() {
        return new TerritoryView(place.territory());
    }

    @NonNull
    @Description("The name on that day.")
    public String getName() {
        return place.name();
    }
}
