package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A territory to open, for GraphQL. */
@Input("TerritoryOpenInput")
@Description("A territory to open.")
public record TerritoryOpenInput(
        @Description(
                "The code, which must never have been used: at most 40 letters, digits, dots, hyphens and underscores. It never changes.")
        String code,

        @Description("The name.") String name,

        @Description("The code of the parent territory.") String parent,

        @Nullable
        @Description(
                "The GB/T 2260 codes of the administrative divisions that it covers from that day on. Territories that covered them before lose them. If omitted, it covers none.")
        List<String> divisions) {

    Realignment.Change change() {
        return new Realignment.Open(code, TextKind.strip(name), parent, divisions == null ? List.of() : divisions);
    }
}
