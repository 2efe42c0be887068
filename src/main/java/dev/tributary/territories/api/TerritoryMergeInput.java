package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A territory to merge into another, for GraphQL. */
@Input("TerritoryMergeInput")
@Description(
        "A territory to merge into another one. Its partners and the territories below it move there. It closes, and its assignments end.")
public record TerritoryMergeInput(
        @Description("The code of the territory.") String territory,

        @Description("The version of the territory that the caller saw.")
        Integer version,

        @Description("The code of the surviving territory.") String into) {

    Realignment.Change change() {
        return new Realignment.Merge(new Realignment.Seen(territory, version), into);
    }
}
