package dev.tributary.territories.api;

import dev.tributary.territories.DatedName;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A territory's name on some days, for GraphQL. */
@Type("TerritoryName")
@Description("A territory's name on some days.")
public record TerritoryNameView(@Ignore DatedName dated) {

    @NonNull
    @Description("The name.")
    public String getName() {
        return dated.name();
    }

    @Nullable
    @Description("The first business date with it; null for the one that it began with.")
    public LocalDate getFrom() {
        return dated.from();
    }

    @Nullable
    @Description("The first business date without it; null for as long as anybody knows.")
    public LocalDate getTo() {
        return dated.to();
    }
}
