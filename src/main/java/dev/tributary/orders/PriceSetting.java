package dev.tributary.orders;

import dev.tributary.orders.rules.PriceListErrorCode;
import dev.tributary.orders.rules.PriceListRules;
import dev.tributary.orders.rules.PriceRequest;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/**
 * Setting prices of a list, many at once. Also of one that has begun: a product that is new in the middle of the year gets
 * its price, and a slip of the pen is put right at once. What was sold keeps the price that it was sold at, and the audit
 * trail keeps what the list said before. A change that is meant for later is a list that follows.
 */
@ApplicationScoped
public class PriceSetting {

    private final PriceEdits edits;
    private final PriceLists lists;
    private final ListPrices listPrices;

    PriceSetting(PriceEdits edits, PriceLists lists, ListPrices listPrices) {
        this.edits = edits;
        this.lists = lists;
        this.listPrices = listPrices;
    }

    /**
     * Sets the prices; the others of the list stay as they are. Orders that are being placed meanwhile are at the prices of
     * the moment in which they are priced.
     *
     * @param version that the caller saw
     * @return the key of the list, or the reasons, of {@link PriceListErrorCode}, why all of its prices are what they were
     */
    public Uni<Outcome<UUID>> set(Scope scope, UUID id, int version, List<PriceRequest> prices) {
        return edits.edit(
                scope,
                "priceListPrice",
                id,
                version,
                PriceListRules.check(prices),
                list -> listPrices.unknown(prices, "prices").chain(unknown -> {
                    if (!unknown.isEmpty()) {
                        return Uni.createFrom().item(Outcome.rejected(unknown));
                    }
                    list.priced();
                    return lists.setPrices(list, prices).replaceWith(Outcome.done(list.id()));
                }));
    }
}
