package dev.tributary.pricing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Collectors;

/** The discounts that positions may give. */
@ApplicationScoped
public class DiscountAuthorities implements PanacheRepositoryBase<DiscountAuthority, UUID> {

    /**
     * The discount that the seller may give today. The order's date does not matter: the seller gives the discount
     * today.
     */
    public Uni<DiscountRule> of(Seller seller) {
        if (seller.scope().isDirector()) {
            return Uni.createFrom().item(DiscountRule.OF_DIRECTORS);
        }
        if (seller.scope().isPartner()) {
            return Uni.createFrom().item(DiscountRule.NO_DISCOUNT);
        }
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select most_discount(string_to_array(cast(?1 as text), ','), cast(?2 as date))",
                                BigDecimal.class)
                        .setParameter(
                                1, seller.positions().stream().map(Enum::name).collect(Collectors.joining(",")))
                        .setParameter(2, seller.scope().today())
                        .getSingleResult())
                .map(most -> new DiscountRule(most, false));
    }
}
