package dev.tributary.territories.api;

import dev.tributary.territories.DatedPlace;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** The place of a territory or of a partner during some days, for GraphQL. */
@Type("TerritoryPlace")
@Description("The place of a territory below its parent, or of a partner in a territory, during some days.")
public record TerritoryPlaceView(@Ignore DatedPlace place) {

    @Nullable
    @Description("The first business date in this place. Null for its first place.")
    public LocalDate getFrom() {
        return place.from();
    }

    @Nullable
    @Description("The first business date in another place. Null if no other place is planned.")
    public LocalDate getTo() {
        return place.to();
    }
}
