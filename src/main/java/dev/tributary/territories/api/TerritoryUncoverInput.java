package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** Divisions that a territory no longer covers, for GraphQL. */
@Input("TerritoryUncoverInput")
@Description(
        "Administrative divisions that a territory no longer covers, and nobody else instead. To give them to another territory, have that one cover them.")
public record TerritoryUncoverInput(
        @NonNull @Description("The code of the territory.") String territory,

        @NonNull @Description("The version of it that the caller saw.")
        Integer version,

        @NonNull
        @Description(
                "The GB/T 2260 codes of those that it no longer covers from that day on; it has to cover them on that day, such as 320500.")
        List<@NonNull String> divisions) {

    Realignment.Change change() {
        return new Realignment.Uncover(new Realignment.Seen(territory, version), divisions);
    }
}
