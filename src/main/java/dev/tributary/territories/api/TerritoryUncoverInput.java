package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** Divisions to remove from a territory, for GraphQL. */
@Input("TerritoryUncoverInput")
@Description(
        "Administrative divisions to remove from a territory. No territory covers them then. To move divisions, add them to the other territory instead.")
public record TerritoryUncoverInput(
        @Description("The code of the territory.") String territory,

        @Description("The version of the territory that the caller saw.")
        Integer version,

        @Description(
                "The GB/T 2260 codes of the divisions to remove, such as 320500. The territory must cover them on that day.")
        List<String> divisions) {

    Realignment.Change change() {
        return new Realignment.Uncover(new Realignment.Seen(territory, version), divisions);
    }
}
