package dev.tributary.pricing;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.PriceListImpact;
import dev.tributary.territories.TerritoryPrices;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Changes the price lists of a territory that is merged, closed or split. */
@ApplicationScoped
class TerritoryPriceLists implements TerritoryPrices {

    private final Writes writes;

    TerritoryPriceLists(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Uni<List<PriceListImpact>> leave(UUID territory, UUID successor, LocalDate day) {
        return impacts("leave_price_lists", territory, successor, day);
    }

    @Override
    public Uni<List<PriceListImpact>> share(UUID territory, UUID part, LocalDate day) {
        return impacts("share_price_lists", territory, part, day);
    }

    private Uni<List<PriceListImpact>> impacts(String function, UUID territory, UUID other, LocalDate day) {
        return writes.list(
                Sql.of(
                        "select list as code, territory, goes_on_as, goes_on_until from " + function + "(?, ?, ?)",
                        territory,
                        other,
                        day),
                PriceListImpact.class);
    }
}
