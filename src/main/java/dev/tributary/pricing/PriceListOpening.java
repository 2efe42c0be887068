package dev.tributary.pricing;

import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.pricing.rules.PriceListRequest;
import dev.tributary.pricing.rules.PriceListRules;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.Territories;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static dev.tributary.pricing.rules.PriceListErrorCode.CODE_TAKEN;
import static dev.tributary.pricing.rules.PriceListErrorCode.CURRENCY_DIFFERS;
import static dev.tributary.pricing.rules.PriceListErrorCode.LIST_IN_PLACE;
import static dev.tributary.pricing.rules.PriceListErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.pricing.rules.PriceListErrorCode.PRICE_LIST_NOT_FOUND;
import static dev.tributary.pricing.rules.PriceListErrorCode.TERRITORY_NOT_FOUND;
import static dev.tributary.pricing.rules.PriceListErrorCode.TERRITORY_NOT_OPEN;
import static java.util.Objects.requireNonNull;

/**
 * Opens a price list. The database checks that no two lists hold for the same audience and currency on a day, also when
 * two are opened at the same time.
 */
@RegisterForReflection(targets = PriceListRequest.class)
@ApplicationScoped
public class PriceListOpening {

    private final Transactions transactions;
    private final PriceLists lists;
    private final ListPrices listPrices;
    private final Partners partners;
    private final Territories territories;

    PriceListOpening(
            Transactions transactions,
            PriceLists lists,
            ListPrices listPrices,
            Partners partners,
            Territories territories) {
        this.transactions = transactions;
        this.lists = lists;
        this.listPrices = listPrices;
        this.partners = partners;
        this.territories = territories;
    }

    /** The objects that a request names; null if it names none, or if there is none. */
    private record Found(
            @Nullable UUID territory,
            @Nullable Partner partner,
            @Nullable PriceList example) {}

    /**
     * Opens the list with its prices, once for a key.
     *
     * @return the key of the list, or the reasons for the rejection ({@link PriceListErrorCode})
     */
    public Uni<Outcome<UUID, PriceListErrorCode>> open(Scope scope, PriceListRequest request, String key) {
        return transactions.once(
                scope,
                IdempotencyKey.of(PriceListErrorCode.class, "priceListOpen", key, request),
                PriceListRules.check(request, scope.today()),
                () -> found(request)
                        .chain(found -> listPrices
                                .unknown(request.prices(), "prices")
                                .chain(unknown -> opened(request, found, unknown))),
                constraint -> switch (constraint) {
                    case "price_list_code_key" -> Outcome.rejected(CODE_TAKEN, "code", request.code());
                    case "price_list_in_open_territory" ->
                        Outcome.rejected(TERRITORY_NOT_OPEN, "territory", requireNonNull(request.territory()));
                    case "price_list_one_at_a_time" -> Outcome.rejected(LIST_IN_PLACE, "from");
                    default -> null;
                });
    }

    private Uni<Found> found(PriceListRequest request) {
        return (request.territory() == null
                        ? Uni.createFrom().<UUID>nullItem()
                        : territories.withCode(request.territory()))
                .chain(territory -> (request.partner() == null
                                ? Uni.createFrom().<Partner>nullItem()
                                : partners.withCode(request.partner()))
                        .chain(partner -> (request.pricesOf() == null
                                        ? Uni.createFrom().<PriceList>nullItem()
                                        : lists.withCode(request.pricesOf()))
                                .map(example -> new Found(territory, partner, example))));
    }

    private Uni<Outcome<UUID, PriceListErrorCode>> opened(
            PriceListRequest request, Found found, List<Rejection<PriceListErrorCode>> unknown) {
        List<Rejection<PriceListErrorCode>> reasons = new ArrayList<>(unknown);
        Partner partner = found.partner();
        PriceList example = found.example();
        if (request.territory() != null && found.territory() == null) {
            reasons.add(Rejection.of(TERRITORY_NOT_FOUND, "territory", request.territory()));
        }
        if (request.partner() != null) {
            if (partner == null) {
                reasons.add(Rejection.of(PARTNER_NOT_FOUND, "partner", request.partner()));
            } else if (!partner.currency().equals(request.currency())) {
                reasons.add(Rejection.of(CURRENCY_DIFFERS, "currency", request.currency(), partner.currency()));
            }
        }
        if (request.pricesOf() != null) {
            if (example == null) {
                reasons.add(Rejection.of(PRICE_LIST_NOT_FOUND, "pricesOf"));
            } else if (!example.currency().equals(request.currency())) {
                reasons.add(Rejection.of(CURRENCY_DIFFERS, "pricesOf", request.currency(), example.currency()));
            }
        }
        if (!reasons.isEmpty()) {
            return Uni.createFrom().item(Outcome.rejected(reasons));
        }
        return lists.persistAndFlush(
                        PriceList.opened(request, found.territory(), partner == null ? null : partner.id()))
                .call(list -> example == null ? Uni.createFrom().voidItem() : lists.copyPrices(example, list))
                .call(list -> lists.setPrices(list, request.prices()))
                .map(list -> Outcome.done(list.id()));
    }
}
