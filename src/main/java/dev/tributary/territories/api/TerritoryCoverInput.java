package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** Divisions to add to a territory, for GraphQL. */
@Input("TerritoryCoverInput")
@Description(
        "Administrative divisions to add to a territory. A territory that covered one of them before loses it. A territory that covers a larger division around it still covers the rest of that division.")
public record TerritoryCoverInput(
        @Description("The code of the territory.") String territory,

        @Description("The version of the territory that the caller saw.")
        Integer version,

        @Description("The GB/T 2260 codes of the divisions to add, such as 320500.")
        List<String> divisions) {

    Realignment.Change change() {
        return new Realignment.Cover(new Realignment.Seen(territory, version), divisions);
    }
}
