package dev.tributary.receivables;

import dev.tributary.orders.CreditExposure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.UUID;

/** Tells orders a partner's exposure and credit limit; the view {@code partner_exposure} has the formula. */
@ApplicationScoped
class OpenCredit implements CreditExposure {

    @Override
    public Uni<Credit> lockedFor(UUID order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select credit_limit, exposure, with_order from order_credit(?1)", Object[].class)
                        .setParameter(1, order)
                        .getSingleResult())
                .map(row -> new Credit((BigDecimal) row[0], (BigDecimal) row[1], (BigDecimal) row[2]));
    }
}
