package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A territory to split, for GraphQL. */
@Input("TerritorySplitInput")
@Description(
        "A territory to split; it keeps its people, what lies below it, and the partners that no part names. Its price lists and the exclusive rights in it hold in each part too.")
public record TerritorySplitInput(
        @NonNull @Description("The code of the territory.") String territory,

        @NonNull @Description("The version of it that the caller saw.")
        Integer version,

        @NonNull @Description("What becomes a territory of its own.")
        List<@NonNull TerritoryPartInput> parts) {

    Realignment.Change change() {
        return new Realignment.Split(
                new Realignment.Seen(territory, version),
                parts.stream().map(TerritoryPartInput::part).toList());
    }
}
