package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A part of a territory that is split, for GraphQL. */
@Input("TerritoryPartInput")
@Description("A part of a split territory that becomes a territory beside it.")
public record TerritoryPartInput(
        @Description("The code, which must never have been used. It never changes.")
        String code,

        @Description("The name.") String name,

        @Nullable
        @Description(
                "The GB/T 2260 codes of the administrative divisions that it covers from that day on. Territories that covered them before lose them. If omitted, it covers none.")
        List<String> divisions,

        @Description("The codes of the partners that move to the part. They must be in the territory that is split.")
        List<String> partners) {

    Realignment.Part part() {
        return new Realignment.Part(code, TextKind.strip(name), divisions == null ? List.of() : divisions, partners);
    }
}
