package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A territory to move, for GraphQL. */
@Input("TerritoryMoveInput")
@Description("A territory to move, including all territories below it.")
public record TerritoryMoveInput(
        @Description("The code of the territory.") String territory,

        @Description("The version of the territory that the caller saw.")
        Integer version,

        @Description("The code of the new parent territory.")
        String parent) {

    Realignment.Change change() {
        return new Realignment.Move(new Realignment.Seen(territory, version), parent);
    }
}
