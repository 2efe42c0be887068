package dev.tributary.territories.api;

import dev.tributary.territories.DatedPlace;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** In which territory something is on some days, for GraphQL. */
@Type("TerritoryPlace")
@Description("In which territory something is on some days: a territory below another, or a partner in one.")
public record TerritoryPlaceView(@Ignore DatedPlace place) {

    @Nullable
    @Description("The first business date there; null for where it began.")
    public LocalDate getFrom() {
        return place.from();
    }

    @Nullable
    @Description("The first business date elsewhere; null for as long as anybody knows.")
    public LocalDate getTo() {
        return place.to();
    }
}
