package dev.tributary.territories.api;

import dev.tributary.territories.TerritoryImpact;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;

/** What a realignment does to a territory, for GraphQL. */
@Type("TerritoryImpact")
@Description("What a realignment would do to a territory.")
public record TerritoryImpactView(@Ignore TerritoryImpact impact) {

    @NonNull
    @Description("The code of the territory.")
    public String getCode() {
        return impact.code();
    }

    @Nullable
    @Description("On the first day of the new shape, without the changes; null if they open it.")
    public TerritoryFiguresView getBefore() {
        return impact.before() == null ? null : new TerritoryFiguresView(impact.before());
    }

    @Nullable
    @Description("On the same day, with the changes; null if they close it.")
    public TerritoryFiguresView getAfter() {
        return impact.after() == null ? null : new TerritoryFiguresView(impact.after());
    }

    @NonNull
    @Description(
            "The GB/T 2260 codes of the administrative divisions that it would cover and does not without the changes.")
    public List<@NonNull String> getDivisionsGained() {
        return impact.divisionsGained();
    }

    @NonNull
    @Description("The GB/T 2260 codes of the administrative divisions that it covers and would not with the changes.")
    public List<@NonNull String> getDivisionsLost() {
        return impact.divisionsLost();
    }
}
