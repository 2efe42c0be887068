package dev.tributary.territories;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The price lists of territories, of a context that knows prices. Within the transaction that is under way. */
public interface TerritoryPrices {

    /**
     * Has no list hold for the territory on the day or later. Before it is closed, when what goes along is in the other one.
     *
     * @param survivor where the lists go on; null for nowhere
     */
    Uni<List<PriceListImpact>> leave(UUID territory, @Nullable UUID survivor, LocalDate day);
}
