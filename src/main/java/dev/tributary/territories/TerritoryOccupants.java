package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What lies in territories and goes along when they change: the partners. Within the transaction that is under way. */
public interface TerritoryOccupants {

    /** Of these codes those that there are, each with the territory that it is in on the day. */
    Uni<Map<String, UUID>> whereabouts(List<String> codes, LocalDate day);

    /** Has them come to the territory on the day, whatever was planned for later. */
    Uni<Void> place(List<String> codes, UUID territory, LocalDate day);

    /** Has all that would be in the one territory on the day or later come to the other one instead. */
    Uni<Void> placeAll(UUID from, UUID into, LocalDate day);

    /** How many would be in the territory on the day or later. */
    Uni<Integer> count(UUID territory, LocalDate day);

    /** How many exclusive rights of theirs hold in the territory, and not only above it, on the day or later. */
    Uni<Integer> rights(UUID territory, LocalDate day);

    /** Has the exclusive rights that hold in the territory on the day or later hold in a part of it too, which is new. */
    Uni<List<RightImpact>> shareRights(UUID territory, UUID part, LocalDate day);
}
