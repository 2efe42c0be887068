package dev.tributary.pricing;

import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.pricing.rules.PriceRequest;
import dev.tributary.shared.Outcome.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The price lists and their prices. All prices are written in one statement. */
@ApplicationScoped
class PriceLists implements PanacheRepositoryBase<PriceList, UUID> {

    /** The steps that all changes of a list share. */
    @Produces
    @Singleton
    Edits<PriceList, PriceListErrorCode> edits(Transactions transactions) {
        return new Edits<>(
                transactions,
                id -> findById(id, LockModeType.PESSIMISTIC_WRITE),
                PriceListErrorCode.PRICE_LIST_NOT_FOUND,
                PriceListErrorCode.CONFLICT);
    }

    /** The condition that the list is not over. */
    static @Nullable Rejection<PriceListErrorCode> againstOver(PriceList list, Scope scope) {
        return list.isOver(scope.today()) ? Rejection.of(PriceListErrorCode.LIST_ENDED, "id", list.code()) : null;
    }

    /** The list with this code; null if there is none. */
    Uni<@Nullable PriceList> withCode(String code) {
        return find("code", code).firstResult();
    }

    /** Copies the prices of one list to another. */
    Uni<Void> copyPrices(PriceList from, PriceList to) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into price (list_id, product_id, unit_price, floor_price)
                                select ?2, product_id, unit_price, floor_price from price where list_id = ?1""")
                        .setParameter(1, from.id())
                        .setParameter(2, to.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Sets these prices of the list; they replace its prices for the same products. */
    Uni<Void> setPrices(PriceList list, List<PriceRequest> prices) {
        JsonArray rows = new JsonArray();
        for (PriceRequest price : prices) {
            rows.add(new JsonObject()
                    .put("code", price.product())
                    .put("unit_price", price.unitPrice().toPlainString())
                    .put(
                            "floor_price",
                            price.floorPrice() == null
                                    ? null
                                    : price.floorPrice().toPlainString()));
        }
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into price as known (list_id, product_id, unit_price, floor_price)
                                select ?1, product.id, given.unit_price, given.floor_price
                                from json_to_recordset(cast(cast(?2 as text) as json))
                                    as given (code text, unit_price numeric, floor_price numeric)
                                join product on product.code = given.code
                                on conflict (list_id, product_id) do update
                                    set unit_price = excluded.unit_price, floor_price = excluded.floor_price
                                    where (known.unit_price, known.floor_price)
                                        is distinct from (excluded.unit_price, excluded.floor_price)""")
                        .setParameter(1, list.id())
                        .setParameter(2, rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The product codes among these of which the list has a price. */
    Uni<Set<String>> priced(PriceList list, List<String> products) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select product.code
                                from price join product on product.id = price.product_id
                                where price.list_id = ?1 and product.code in (
                                    select code
                                    from json_array_elements_text(cast(cast(?2 as text) as json)) asked (code))""", String.class)
                        .setParameter(1, list.id())
                        .setParameter(2, new JsonArray(products).encode())
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Removes the prices of these products, given by code, from a list. */
    Uni<Void> removePrices(PriceList list, List<String> products) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from price using product
                                where price.list_id = ?1 and product.id = price.product_id and product.code in (
                                    select code
                                    from json_array_elements_text(cast(cast(?2 as text) as json)) asked (code))""")
                        .setParameter(1, list.id())
                        .setParameter(2, new JsonArray(products).encode())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
