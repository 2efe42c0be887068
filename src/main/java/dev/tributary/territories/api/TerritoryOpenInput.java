package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.Realignment;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A territory to open, for GraphQL. */
@Input("TerritoryOpenInput")
@Description("A territory to open.")
public record TerritoryOpenInput(
        @NonNull @Description("Its code, new and for ever: letters, digits, dots, hyphens and underscores, at most 40.")
        String code,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("The code of the territory that it lies below.")
        String parent,

        @Nullable
        @Description(
                "The GB/T 2260 codes of the administrative divisions that it covers from that day on, whoever covers them until then; left out: none.")
        List<@NonNull String> divisions) {

    Realignment.Change change() {
        return new Realignment.Open(code, TextKind.strip(name), parent, divisions == null ? List.of() : divisions);
    }
}
