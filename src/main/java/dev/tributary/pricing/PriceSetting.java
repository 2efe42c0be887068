package dev.tributary.pricing;

import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.pricing.rules.PriceListRules;
import dev.tributary.pricing.rules.PriceRequest;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/**
 * Sets many prices of a list in one step, also of a list that has begun: a product that is new in the middle of the
 * year gets its price, and a typing error is corrected immediately. Lines that were sold keep their price, and the
 * audit trail keeps the earlier prices. A change for a later day needs a list that follows.
 */
@ApplicationScoped
public class PriceSetting {

    private final Edits<PriceList, PriceListErrorCode> edits;
    private final PriceLists lists;
    private final ListPrices listPrices;

    PriceSetting(Edits<PriceList, PriceListErrorCode> edits, PriceLists lists, ListPrices listPrices) {
        this.edits = edits.only(PriceLists::againstOver);
        this.lists = lists;
        this.listPrices = listPrices;
    }

    /**
     * Sets the prices; the other prices of the list do not change. An order that is placed meanwhile has the prices of
     * the moment in which its lines were priced.
     *
     * @param version the version that the caller saw
     * @return the key of the list, or the reasons for the rejection ({@link PriceListErrorCode})
     */
    public Uni<Outcome<UUID, PriceListErrorCode>> set(Scope scope, UUID id, int version, List<PriceRequest> prices) {
        return edits.edit(
                scope,
                "priceListPrice",
                id,
                version,
                PriceListRules.check(prices),
                list -> listPrices.unknown(prices, "prices").chain(unknown -> {
                    if (!unknown.isEmpty()) {
                        return Uni.createFrom().item(unknown);
                    }
                    return lists.setPrices(list, prices).replaceWith(List.of());
                }));
    }
}
