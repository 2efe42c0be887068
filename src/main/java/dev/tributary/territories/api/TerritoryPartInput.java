package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.Realignment;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A part of a territory that is split, for GraphQL. */
@Input("TerritoryPartInput")
@Description("A part that becomes a territory of its own, beside the one that is split.")
public record TerritoryPartInput(
        @NonNull @Description("Its code, new and for ever.") String code,
        @NonNull @Description("Its name.") String name,

        @Nullable
        @Description(
                "The GB/T 2260 codes of the administrative divisions that it covers from that day on, whoever covers them until then; left out: none.")
        List<@NonNull String> divisions,

        @NonNull
        @Description("The codes of the partners that go along; they have to be in the territory that is split.")
        List<@NonNull String> partners) {

    Realignment.Part part() {
        return new Realignment.Part(code, TextKind.strip(name), divisions == null ? List.of() : divisions, partners);
    }
}
