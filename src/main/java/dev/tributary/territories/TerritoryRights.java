package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The exclusive rights in territories. The context of rights implements it; it runs within the current transaction. */
public interface TerritoryRights {

    /**
     * The number of exclusive rights that hold on the day or later for the territory itself, and not only for one above
     * it.
     */
    Uni<Integer> count(UUID territory, LocalDate day);

    /** Extends the exclusive rights that hold in the territory on the day or later to a new part of it. */
    Uni<List<RightImpact>> share(UUID territory, UUID part, LocalDate day);
}
