package dev.tributary.territories;

import io.smallrye.mutiny.Uni;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The price lists of territories, of a context that knows prices. Within the transaction that is under way. */
public interface TerritoryPrices {

    /**
     * Has no list hold for the territory on the day or later. Before it is closed, when what goes along is in the other one.
     *
     * @param successor who takes over; the lists go on there unless it lies above
     */
    Uni<List<PriceListImpact>> leave(UUID territory, UUID successor, LocalDate day);

    /** Has all lists that hold for the territory on the day or later hold for a part of it too, which is new. */
    Uni<List<PriceListImpact>> share(UUID territory, UUID part, LocalDate day);
}
