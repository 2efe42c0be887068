package dev.tributary.orders;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sales orders. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<SalesOrder, UUID> {

    /** A number for an order of this date that no other order has, such as {@code SO-2026-000123}. */
    public Uni<String> nextNumber(LocalDate orderDate) {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('sales_order_number')", Long.class)
                        .getSingleResult())
                .map(number -> "SO-%d-%06d".formatted(orderDate.getYear(), number));
    }

    /** Those of the partner's orders with these numbers. */
    public Uni<List<SalesOrder>> withNumbers(UUID partner, Collection<String> numbers) {
        return list("partnerId = ?1 and number in ?2", partner, numbers);
    }
}
