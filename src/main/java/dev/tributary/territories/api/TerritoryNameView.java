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
@Description("A name of a territory during some days.")
public record TerritoryNameView(@Ignore DatedName dated) {

    @NonNull
    @Description("The name.")
    public String getName() {
        return dated.name();
    }

    @Nullable
    @Description("The first business date on which it has this name. Null for its first name.")
    public LocalDate getFrom() {
        return dated.from();
    }

    @Nullable
    @Description("The first business date on which it no longer has this name. Null if no other name is planned.")
    public LocalDate getTo() {
        return dated.to();
    }
}
