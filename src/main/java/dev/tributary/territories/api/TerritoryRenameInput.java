package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A territory to rename, for GraphQL. */
@Input("TerritoryRenameInput")
@Description("A territory to rename.")
public record TerritoryRenameInput(
        @Description("The code of the territory.") String territory,

        @Description("The version of the territory that the caller saw.")
        Integer version,

        @Description("The new name.") String name) {

    Realignment.Change change() {
        return new Realignment.Rename(new Realignment.Seen(territory, version), TextKind.strip(name));
    }
}
