package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A territory to merge into another, for GraphQL. */
@Input("TerritoryMergeInput")
@Description(
        "A territory whose partners, and what lies below it, go to another one; it closes, and its assignments end.")
public record TerritoryMergeInput(
        @NonNull @Description("The code of the territory.") String territory,

        @NonNull @Description("The version of it that the caller saw.")
        Integer version,

        @NonNull @Description("The code of the territory that takes all of it.")
        String into) {

    Realignment.Change change() {
        return new Realignment.Merge(new Realignment.Seen(territory, version), into);
    }
}
