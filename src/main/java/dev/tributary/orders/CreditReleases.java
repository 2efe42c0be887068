package dev.tributary.orders;

import dev.tributary.orders.CreditExposure.Credit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

/** The approvals of orders beyond their partners' credit. The database records who gave one, and when. */
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

    /** Records that the caller approves the order despite this credit, with the reason. */
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
