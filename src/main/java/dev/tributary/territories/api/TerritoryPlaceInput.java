package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** Partners to place, for GraphQL. */
@Input("TerritoryPlaceInput")
@Description("Partners to place in a territory, from any territory.")
public record TerritoryPlaceInput(
        @Description("The code of the territory.") String territory,
        @Description("The codes of the partners.") List<String> partners) {

    Realignment.Change change() {
        return new Realignment.Place(territory, partners);
    }
}
