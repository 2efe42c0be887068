package dev.tributary.orders;

import dev.tributary.orders.rules.PriceListErrorCode;
import dev.tributary.orders.rules.PriceListRules;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static dev.tributary.orders.rules.PriceListErrorCode.PRICE_NOT_FOUND;

/**
 * Taking prices out of a list, many at once: from then on the list says nothing of these products, and the next one that has
 * them counts. What was sold keeps the price that it was sold at, and the audit trail keeps what the list said.
 */
@ApplicationScoped
public class PriceRemoval {

    private final PriceEdits edits;
    private final PriceLists lists;

    PriceRemoval(PriceEdits edits, PriceLists lists) {
        this.edits = edits;
        this.lists = lists;
    }

    /**
     * Takes the prices out; the others of the list stay as they are.
     *
     * @param version that the caller saw
     * @param products codes
     * @return the key of the list, or the reasons, of {@link PriceListErrorCode}, why it has all of its prices
     */
    public Uni<Outcome<UUID>> remove(Scope scope, UUID id, int version, List<String> products) {
        return edits.edit(
                scope,
                "priceListPriceRemove",
                id,
                version,
                PriceListRules.checkProducts(products),
                list -> lists.priced(list, products).chain(priced -> {
                    List<Rejection> reasons = unpriced(list, products, priced);
                    if (!reasons.isEmpty()) {
                        return Uni.createFrom().item(Outcome.rejected(reasons));
                    }
                    list.priced();
                    return lists.removePrices(list, products).replaceWith(Outcome.done(list.id()));
                }));
    }

    private static List<Rejection> unpriced(PriceList list, List<String> products, Set<String> priced) {
        return IntStream.range(0, products.size())
                .filter(at -> !priced.contains(products.get(at)))
                .mapToObj(at -> Rejection.of(PRICE_NOT_FOUND, "products." + at, list.code(), products.get(at)))
                .toList();
    }
}
