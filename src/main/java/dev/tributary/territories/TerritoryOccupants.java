package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The partners in territories, which move when territories change. Another context implements it; it runs within the
 * current transaction.
 */
public interface TerritoryOccupants {

    /** The existing partners among these codes, each with its territory on the day. */
    Uni<Map<String, UUID>> whereabouts(List<String> codes, LocalDate day);

    /** Moves them to the territory on the day; deletes moves that were planned for later. */
    Uni<Void> place(List<String> codes, UUID territory, LocalDate day);

    /** Moves all partners that would be in the one territory on the day or later to the other one. */
    Uni<Void> placeAll(UUID from, UUID into, LocalDate day);

    /** The number of partners that would be in the territory on the day or later. */
    Uni<Integer> count(UUID territory, LocalDate day);
}
