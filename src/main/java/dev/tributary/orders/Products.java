package dev.tributary.orders;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The products and their list prices. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {

    /** Those of the products that there are. */
    public Uni<List<Product>> withCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    /** The list prices of one unit in this currency, by product; a product without one is left out. */
    public Uni<Map<UUID, BigDecimal>> listPrices(Collection<UUID> products, String currency) {
        return getSession()
                .chain(session -> session.createQuery(
                                "from ListPrice where key.currency = ?1 and key.productId in ?2", ListPrice.class)
                        .setParameter(1, currency)
                        .setParameter(2, products)
                        .getResultList())
                .map(prices -> prices.stream()
                        .collect(Collectors.toMap(price -> price.key().productId(), ListPrice::unitPrice)));
    }
}
