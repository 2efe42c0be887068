package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A territory to close, for GraphQL. */
@Input("TerritoryCloseInput")
@Description("A territory to close. It must be empty: no partners and no territories below it. Its assignments end.")
public record TerritoryCloseInput(
        @Description("The code of the territory.") String territory,

        @Description("The version of the territory that the caller saw.")
        Integer version) {

    Realignment.Change change() {
        return new Realignment.Close(new Realignment.Seen(territory, version));
    }
}
