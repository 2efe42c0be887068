package dev.tributary.receivables;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads receipts, allocations and open amounts. */
@ApplicationScoped
public class ReceivableReads {

    /** What is left of a receipt; nothing of one that is reversed, and of a reversal. */
    private static final String UNALLOCATED = """
            case when receipt.reverses is null and reversal.id is null then receipt.amount - coalesce(
                (select sum(allocation.amount) from allocation where allocation.receipt_id = receipt.id), 0) else 0 end""";

    private static final String FROM = """
            from receipt
            left join receipt reversed on reversed.id = receipt.reverses
            left join receipt reversal on reversal.reverses = receipt.id
            where true""";

    private static final String RECEIPT = """
            select receipt.id, receipt.number, receipt.partner_id, receipt.received_on, receipt.currency, receipt.amount,
                   %s as unallocated, receipt.reference, receipt.method, receipt.matures_on,
                   reversed.number as reverses, reversal.number as reversed_by, receipt.reason
            %s""".formatted(UNALLOCATED, FROM);

    private static final String ALLOCATION = """
            select allocation.id, allocation.receipt_id, allocation.order_id, allocation.amount, receipt.currency,
                   allocation.allocated_on, reversal.allocated_on as reversed_on, reversal.reason as reversal_reason
            from allocation
            join receipt on receipt.id = allocation.receipt_id
            join sales_order sold on sold.id = allocation.order_id
            left join allocation reversal on reversal.reverses = allocation.id
            where allocation.reverses is null""";

    private final Reads reads;

    ReceivableReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the receipts that the caller may see, the newest first. */
    public Uni<Slice<ReceiptRecord>> page(Scope scope, ReceiptFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(RECEIPT);
        matching(sql, filter);
        if (after != null) {
            sql.add(
                    " and (receipt.received_on, receipt.id) < (?, ?)",
                    after.key().toArray());
        }
        sql.add(" order by receipt.received_on desc, receipt.id desc limit ?", size + 1);
        return reads.list(scope, sql, ReceiptRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** The number of receipts that the caller may see. */
    public Uni<Integer> count(Scope scope, ReceiptFilter filter) {
        Sql sql = Sql.of("select count(*)::int " + FROM);
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    /** The receipt with this key, if the caller may see it. */
    public Uni<Optional<ReceiptRecord>> byId(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(RECEIPT).add(" and receipt.id = ?", id), ReceiptRecord.class);
    }

    /** The allocations of these receipts by receipt, in the order of the orders' numbers. */
    public Uni<Map<UUID, List<AllocationRecord>>> allocations(Scope scope, Set<UUID> receipts) {
        Sql sql = Sql.of(ALLOCATION).add(" and allocation.receipt_id = any(?)", (Object) receipts.toArray(UUID[]::new));
        return reads.lists(
                scope, sql.add(" order by sold.number, allocation.id"), "receipt_id", AllocationRecord.class);
    }

    /** The allocations to these orders by order, the oldest first. */
    public Uni<Map<UUID, List<AllocationRecord>>> allocationsTo(Scope scope, Set<UUID> orders) {
        Sql sql = Sql.of(ALLOCATION).add(" and allocation.order_id = any(?)", (Object) orders.toArray(UUID[]::new));
        return reads.lists(scope, sql.add(" order by allocation.id"), "order_id", AllocationRecord.class);
    }

    /** The allocation with this key, if the caller may see it. */
    public Uni<Optional<AllocationRecord>> allocation(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(ALLOCATION).add(" and allocation.id = ?", id), AllocationRecord.class);
    }

    /** These receipts that the caller may see, by key. */
    public Uni<Map<UUID, ReceiptRecord>> receipts(Scope scope, Set<UUID> ids) {
        Sql sql = Sql.of(RECEIPT).add(" and receipt.id = any(?)", (Object) ids.toArray(UUID[]::new));
        return reads.byKey(scope, sql, "id", ReceiptRecord.class);
    }

    /**
     * The paid or credited amounts of these orders, by order, in the order's currency; an order without any is left
     * out.
     */
    public Uni<Map<UUID, BigDecimal>> settledByOrder(Scope scope, Set<UUID> orders) {
        Object keys = orders.toArray(UUID[]::new);
        return reads.byKey(scope, Sql.of("""
                        select order_id, sum(amount)
                        from (select order_id, amount from allocation where order_id = any(?)
                              union all
                              select order_id, total from sales_credit where order_id = any(?)
                              union all
                              select id, total from sales_order where id = any(?) and settled_elsewhere) settled
                        group by order_id""", keys, keys, keys), "order_id", BigDecimal.class);
    }

    /**
     * The open amounts by partner, in the partner's currency: the totals of the orders that count as sales, less their
     * allocations and credits; a partner without orders is left out.
     */
    public Uni<Map<UUID, BigDecimal>> openByPartner(Scope scope, Set<UUID> partners) {
        return reads.byKey(scope, Sql.of("""
                        select sold.partner_id,
                               coalesce(sum(sold.total) filter (where not sold.settled_elsewhere), 0) - coalesce((
                                   select sum(allocation.amount) from allocation
                                   where allocation.partner_id = sold.partner_id), 0)
                               - coalesce(sum((
                                   select sum(credit.total) from sales_credit credit
                                   where credit.order_id = sold.id)), 0)
                        from sales_order sold
                        where sold.partner_id = any(?) and order_counts(sold.status)
                        group by sold.partner_id""", (Object) partners.toArray(UUID[]::new)), "partner_id", BigDecimal.class);
    }

    private static void matching(Sql sql, ReceiptFilter filter) {
        sql.addIf(filter.partner(), " and receipt.partner_id = (select id from partner where code = ?)")
                .addIf(filter.receivedFrom(), " and receipt.received_on >= ?")
                .addIf(filter.receivedTo(), " and receipt.received_on <= ?")
                .addIf(filter.unallocated(), " and (" + UNALLOCATED + " > 0) = ?");
    }
}
