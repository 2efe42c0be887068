package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The price lists of territories. A context that knows prices implements it; it runs within the current transaction.
 */
public interface TerritoryPrices {

    /**
     * Ends all lists of the territory on the day. It is called before the territory closes, when its partners are
     * already in the successor.
     *
     * @param successor the territory that takes over; the lists go on there, unless it lies above
     */
    Uni<List<PriceListImpact>> leave(UUID territory, UUID successor, LocalDate day);

    /** Extends all lists that hold for the territory on the day or later to a new part of it. */
    Uni<List<PriceListImpact>> share(UUID territory, UUID part, LocalDate day);
}
