package dev.tributary.pricing;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.UUID;

/** The discounts that positions may give. */
@ApplicationScoped
public class DiscountAuthorities implements PanacheRepositoryBase<DiscountAuthority, UUID> {

    private final Writes writes;

    DiscountAuthorities(Writes writes) {
        this.writes = writes;
    }

    /**
     * The discount that the seller may give today. The order's date does not matter: the seller gives the discount
     * today.
     */
    public Uni<AllowedDiscount> of(Seller seller) {
        if (seller.scope().isDirector()) {
            return Uni.createFrom().item(AllowedDiscount.OF_DIRECTORS);
        }
        if (seller.scope().isPartner()) {
            return Uni.createFrom().item(AllowedDiscount.NO_DISCOUNT);
        }
        return writes.first(
                        Sql.of(
                                "select most_discount(?, ?)",
                                seller.positions().stream().map(Enum::name).toArray(String[]::new),
                                seller.scope().today()),
                        BigDecimal.class)
                .map(most -> new AllowedDiscount(most.orElseThrow(), false));
    }
}
