package dev.tributary.receivables;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.receivables.rules.PaymentReceived.Part;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipts with their allocations. */
@ApplicationScoped
class Receipts implements PanacheRepositoryBase<Receipt, UUID> {

    private final Writes writes;

    Receipts(Writes writes) {
        this.writes = writes;
    }

    /** A new, unique number for a receipt of this date, such as {@code RC-2026-000123}. */
    Uni<String> nextNumber(LocalDate receivedOn) {
        return writes.first(Sql.of("select nextval('receipt_number')"), Long.class)
                .map(number -> "RC-%d-%06d".formatted(receivedOn.getYear(), number.orElseThrow()));
    }

    /** Allocates these parts of the receipt to orders of its partner, which are known by their numbers. */
    Uni<Integer> allocate(Receipt receipt, List<Part> parts) {
        JsonArray json = new JsonArray();
        parts.forEach(part -> json.add(new JsonObject()
                .put("number", part.order())
                .put("amount", part.amount().toPlainString())));
        return flush().chain(() -> writes.change(Sql.of("""
                        insert into allocation (receipt_id, order_id, partner_id, amount, allocated_on)
                        select ?, sold.id, sold.partner_id, part.amount, business_date()
                        from json_to_recordset(cast(cast(? as text) as json)) as part (number text, amount numeric)
                        join sales_order sold on sold.number = part.number""", receipt.id(), json.encode())));
    }

    /** Allocates what is left of the receipt, oldest due first; the number of orders. */
    Uni<Integer> allocateOldestFirst(UUID receipt) {
        return writes.count(Sql.of("select allocate_oldest_first(?)", receipt));
    }

    /** Reverses the allocation; the key of its receipt, or empty if the caller sees no such allocation. */
    Uni<Optional<UUID>> reverseAllocation(UUID allocation, String reason) {
        return writes.first(Sql.of("""
                        insert into allocation (receipt_id, order_id, partner_id, amount, allocated_on, reverses, reason)
                        select receipt_id, order_id, partner_id, -amount, business_date(), id, ?
                        from allocation where id = ? and reverses is null
                        returning receipt_id""", reason, allocation), UUID.class);
    }

    /** Reverses the receipt with all its allocations; false if it is a reversal itself. */
    Uni<Boolean> reverse(UUID receipt, String number, String reason) {
        return writes.first(Sql.of("select reverse_receipt(?, ?, ?)", receipt, number, reason), Boolean.class)
                .map(Optional::orElseThrow);
    }

    /** The receipt with this key; null if the caller may not see it. */
    Uni<@Nullable Receipt> seen(UUID id) {
        return findById(id);
    }
}
