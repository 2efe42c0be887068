package dev.tributary.territories.api;

import dev.tributary.territories.rules.Realignment;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One change of the territories, for GraphQL. */
@Input("TerritoryChangeInput")
@Description("One change of the territories: exactly one of the fields is given.")
public record TerritoryChangeInput(
        @Nullable @Description("Opens a territory.") TerritoryOpenInput open,
        @Nullable @Description("Gives one another name.") TerritoryRenameInput rename,
        @Nullable @Description("Has one lie below another.") TerritoryMoveInput move,

        @Nullable @Description("Makes parts of one territories of their own.")
        TerritorySplitInput split,

        @Nullable @Description("Has one become part of another.")
        TerritoryMergeInput merge,

        @Nullable @Description("Ends one.") TerritoryCloseInput close,
        @Nullable @Description("Has partners come to one.") TerritoryPlaceInput place,

        @Nullable @Description("Has one cover administrative divisions.")
        TerritoryCoverInput cover,

        @Nullable @Description("Has nobody cover administrative divisions that one covers.")
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
