package dev.tributary.orders;

import dev.tributary.orders.CreditExposure.Credit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** The approvals of orders beyond their partners' credit. Who gave one, and when, the database knows by itself. */
@ApplicationScoped
class CreditReleases {

    /** Whether the caller placed the order. */
    Uni<Boolean> placedByCaller(SalesOrder order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select placed_by is not distinct from caller_subject() from sales_order where id = ?1",
                                Boolean.class)
                        .setParameter(1, order.id())
                        .getSingleResult());
    }

    /** Keeps that the caller lets the order pass, for this reason and although the credit is this. */
    Uni<Void> add(SalesOrder order, Credit credit, String reason) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into credit_release (order_id, credit_limit, exposure, reason)
                                values (?1, cast(?2 as numeric), ?3, ?4)""")
                        .setParameter(1, order.id())
                        .setParameter(2, credit.limit())
                        .setParameter(3, credit.withOrder())
                        .setParameter(4, reason)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
