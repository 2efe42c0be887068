package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A territory to rename, for GraphQL. */
@Input("TerritoryRenameInput")
@Description("A territory to rename.")
public record TerritoryRenameInput(
        @NonNull @Description("The code of the territory.") String territory,

        @NonNull @Description("The version of the territory that the caller saw.")
        Integer version,

        @NonNull @Description("The new name.") String name) {

    Realignment.Change change() {
        return new Realignment.Rename(new Realignment.Seen(territory, version), TextKind.strip(name));
    }
}
