package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** A territory to split, for GraphQL. */
@Input("TerritorySplitInput")
@Description(
        "A territory to split. The territories below it, its assignments, and the partners that no part names stay with it. Its price lists and exclusive rights also apply in each part.")
public record TerritorySplitInput(
        @Description("The code of the territory.") String territory,

        @Description("The version of the territory that the caller saw.")
        Integer version,

        @Description("The parts that become territories.") List<TerritoryPartInput> parts) {

    Realignment.Change change() {
        return new Realignment.Split(
                new Realignment.Seen(territory, version),
                parts.stream().map(TerritoryPartInput::part).toList());
    }
}
