package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** Divisions that a territory covers, for GraphQL. */
@Input("TerritoryCoverInput")
@Description(
        "Administrative divisions that a territory covers besides those that it covers already. Whoever covers one of them until then no longer does; who covers a larger one around it still covers the rest of that.")
public record TerritoryCoverInput(
        @NonNull @Description("The code of the territory.") String territory,

        @NonNull @Description("The version of it that the caller saw.")
        Integer version,

        @NonNull @Description("The GB/T 2260 codes of those that it covers from that day on, such as 320500.")
        List<@NonNull String> divisions) {

    Realignment.Change change() {
        return new Realignment.Cover(new Realignment.Seen(territory, version), divisions);
    }
}
