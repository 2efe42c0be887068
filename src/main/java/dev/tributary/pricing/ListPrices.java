package dev.tributary.pricing;

import dev.tributary.catalogue.Product;
import dev.tributary.catalogue.Products;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.pricing.rules.PriceRequest;
import dev.tributary.shared.Outcome.Rejection;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The prices of products by the price lists. */
@ApplicationScoped
public class ListPrices {

    /**
     * A product with its price for a partner on a day, without tax and in the partner's currency.
     *
     * @param listPrice null if no list has it
     * @param floorPrice null if there is none, or if the caller may not see it
     */
    @RegisterForReflection
    public record Listed(
            UUID id,
            String code,
            @Nullable BigDecimal listPrice,
            @Nullable BigDecimal floorPrice) {}

    private final Products products;
    private final Writes writes;

    ListPrices(Products products, Writes writes) {
        this.products = products;
        this.writes = writes;
    }

    /** The existing products among these codes, by code, at the prices of the day, in one statement. */
    public Uni<Map<String, Listed>> listed(Collection<String> codes, UUID partner, LocalDate day) {
        return writes.byKey(
                Sql.of("""
                        with held as materialized (
                            select list_id, place from price_lists_for(?, ?)
                        ), priced as materialized (
                            select product.id, product.code, first.list_id, first.unit_price
                            from product
                            left join lateral (
                                select held.list_id, price.unit_price
                                from held
                                join price on price.list_id = held.list_id and price.product_id = product.id
                                order by held.place
                                limit 1) first on true
                            where product.code in (
                                select code from json_array_elements_text(cast(cast(? as text) as json)) asked (code))
                        )
                        select priced.id, priced.code, priced.unit_price as list_price, floor.floor_price
                        from priced
                        left join floor_prices(array(select list_id from held), array(select id from priced)) floor
                            on floor.list_id = priced.list_id and floor.product_id = priced.id""", partner, day, new JsonArray(List.copyOf(codes)).encode()),
                "code",
                String.class,
                Listed.class);
    }

    /** One rejection for each price whose product does not exist. */
    Uni<List<Rejection<PriceListErrorCode>>> unknown(List<PriceRequest> prices, String path) {
        if (prices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return products.withCodes(prices.stream().map(PriceRequest::product).toList())
                .map(found -> {
                    Set<String> known = found.stream().map(Product::code).collect(Collectors.toSet());
                    return IntStream.range(0, prices.size())
                            .filter(at -> !known.contains(prices.get(at).product()))
                            .mapToObj(at -> Rejection.of(
                                    PriceListErrorCode.PRODUCT_NOT_FOUND,
                                    path + "." + at + ".product",
                                    prices.get(at).product()))
                            .toList();
                });
    }
}
