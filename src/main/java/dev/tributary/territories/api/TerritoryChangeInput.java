package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One change of a realignment, for GraphQL. */
@Input("TerritoryChangeInput")
@Description("One change of a realignment. Exactly one field must be given.")
public record TerritoryChangeInput(
        @Nullable @Description("Opens a new territory.") TerritoryOpenInput open,
        @Nullable @Description("Renames a territory.") TerritoryRenameInput rename,

        @Nullable @Description("Moves a territory below another parent.")
        TerritoryMoveInput move,

        @Nullable @Description("Makes parts of a territory separate territories.")
        TerritorySplitInput split,

        @Nullable @Description("Merges a territory into another one.")
        TerritoryMergeInput merge,

        @Nullable @Description("Closes a territory.") TerritoryCloseInput close,

        @Nullable @Description("Places partners in a territory.")
        TerritoryPlaceInput place,

        @Nullable @Description("Adds administrative divisions to a territory.")
        TerritoryCoverInput cover,

        @Nullable @Description("Removes administrative divisions from a territory.")
        TerritoryUncoverInput uncover) {

    /** The change; empty unless exactly one is given. */
    Optional<Realignment.Change> change() {
        List<Realignment.Change> given = Stream.of(
                        open == null ? null : open.change(),
                        rename == null ? null : rename.change(),
                        move == null ? null : move.change(),
                        split == null ? null : split.change(),
                        merge == null ? null : merge.change(),
                        close == null ? null : close.change(),
                        place == null ? null : place.change(),
                        cover == null ? null : cover.change(),
                        uncover == null ? null : uncover.change())
                .filter(Objects::nonNull)
                .toList();
        return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
    }
}
