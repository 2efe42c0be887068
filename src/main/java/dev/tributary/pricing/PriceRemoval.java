package dev.tributary.pricing;

import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.pricing.rules.PriceListRules;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static dev.tributary.pricing.rules.PriceListErrorCode.PRICE_NOT_FOUND;

/**
 * Removes many prices from a list in one step. From then on the next list that has these products counts for them.
 * Lines that were sold keep their price, and the audit trail keeps the removed prices.
 */
@ApplicationScoped
public class PriceRemoval {

    private final Edits<PriceList, PriceListErrorCode> edits;
    private final PriceLists lists;

    PriceRemoval(Edits<PriceList, PriceListErrorCode> edits, PriceLists lists) {
        this.edits = edits.only(PriceLists::againstOver);
        this.lists = lists;
    }

    /**
     * Removes the prices; the other prices of the list do not change.
     *
     * @param version the version that the caller saw
     * @param products the codes of the products
     * @return the key of the list, or the reasons for the rejection ({@link PriceListErrorCode})
     */
    public Uni<Outcome<UUID, PriceListErrorCode>> remove(Scope scope, UUID id, int version, List<String> products) {
        return edits.edit(
                scope,
                "priceListPriceRemove",
                id,
                version,
                PriceListRules.checkProducts(products),
                list -> lists.priced(list, products).chain(priced -> {
                    List<Rejection<PriceListErrorCode>> reasons = unpriced(list, products, priced);
                    if (!reasons.isEmpty()) {
                        return Uni.createFrom().item(reasons);
                    }
                    return lists.removePrices(list, products).replaceWith(List.of());
                }));
    }

    private static List<Rejection<PriceListErrorCode>> unpriced(
            PriceList list, List<String> products, Set<String> priced) {
        return IntStream.range(0, products.size())
                .filter(at -> !priced.contains(products.get(at)))
                .mapToObj(at -> Rejection.of(PRICE_NOT_FOUND, "products." + at, list.code(), products.get(at)))
                .toList();
    }
}
