package dev.tributary.territories.api;

import dev.tributary.territories.TerritoryImpact;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;

/** The effect of a realignment on a territory, for GraphQL. */
@Type("TerritoryImpact")
@Description("The effect of a realignment on a territory.")
public record TerritoryImpactView(@Ignore TerritoryImpact impact) {

    @NonNull
    @Description("The code of the territory.")
    public String getCode() {
        return impact.code();
    }

    @Nullable
    @Description(
            "The figures on the realignment's first day without the changes. Null if the changes open the territory.")
    public TerritoryFiguresView getBefore() {
        return impact.before() == null ? null : new TerritoryFiguresView(impact.before());
    }

    @Nullable
    @Description("The figures on the same day with the changes. Null if the changes close the territory.")
    public TerritoryFiguresView getAfter() {
        return impact.after() == null ? null : new TerritoryFiguresView(impact.after());
    }

    @NonNull
    @Description("The GB/T 2260 codes of the divisions that the territory would gain.")
    public List<@NonNull String> getDivisionsGained() {
        return impact.divisionsGained();
    }

    @NonNull
    @Description("The GB/T 2260 codes of the divisions that the territory would lose.")
    public List<@NonNull String> getDivisionsLost() {
        return impact.divisionsLost();
    }
}
