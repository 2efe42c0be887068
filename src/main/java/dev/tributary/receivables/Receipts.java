package dev.tributary.receivables;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The receipts with their allocations. */
@ApplicationScoped
class Receipts implements PanacheRepositoryBase<Receipt, UUID> {

    /** A new, unique number for a receipt of this date, such as {@code RC-2026-000123}. */
    Uni<String> nextNumber(LocalDate receivedOn) {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('receipt_number')", Long.class)
                        .getSingleResult())
                .map(number -> "RC-%d-%06d".formatted(receivedOn.getYear(), number));
    }

    /** Writes the allocations after the receipt, so that the database can check both. */
    Uni<Void> allocate(List<Allocation> allocations) {
        return getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.persistAll(allocations.toArray()))
                        .chain(session::flush));
    }
}
