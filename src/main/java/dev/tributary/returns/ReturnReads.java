package dev.tributary.returns;

import dev.tributary.orders.OfOrders;
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
import java.util.Set;
import java.util.UUID;

/** Reads returns of the orders that the caller may see. */
@ApplicationScoped
public class ReturnReads {

    private static final String RETURN = """
            select back.id, back.number, back.order_id, back.status, back.cause, back.explanation, back.requested_on,
                   back.received_on, back.version
            from sales_return back
            where true""";

    private final Reads reads;

    ReturnReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the returns that the caller may see, the latest request first. */
    public Uni<Slice<ReturnRecord>> page(Scope scope, ReturnFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(RETURN);
        matching(sql, filter);
        if (after != null) {
            sql.add(" and (back.requested_on, back.id) < (?, ?)", after.key().toArray());
        }
        sql.add(" order by back.requested_on desc, back.id desc limit ?", size + 1);
        return reads.list(scope, sql, ReturnRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many returns there are that the caller may see. */
    public Uni<Integer> count(Scope scope, ReturnFilter filter) {
        Sql sql = Sql.of("select count(*)::int from sales_return back where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    /** The given returns that the caller may see, by id. */
    public Uni<Map<UUID, ReturnRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.byKey(scope, Sql.of(RETURN).add(" and back.id = any(?)", keys(ids)), "id", ReturnRecord.class);
    }

    /** The returns of these orders by order, the oldest request first. */
    public Uni<Map<UUID, List<ReturnRecord>>> ofOrders(Scope scope, Set<UUID> orders) {
        Sql sql = Sql.of(RETURN).add(" and back.order_id = any(?) order by back.id", keys(orders));
        return reads.lists(scope, sql, "order_id", ReturnRecord.class);
    }

    /** The lines of these returns, by return, in the sequence of the order's lines. */
    public Uni<Map<UUID, List<ReturnLineRecord>>> lines(Scope scope, Set<UUID> returns) {
        Sql sql = Sql.of("""
                select part.return_id, part.line_no, product.id as product_id, product.code as product_code,
                       product.name as product_name, product.unit as product_unit, part.requested, part.authorised,
                       part.received
                from sales_return_line part
                join order_line line on line.order_id = part.order_id and line.line_no = part.line_no
                join product on product.id = line.product_id
                where part.return_id = any(?)
                order by part.line_no""", keys(returns));
        return reads.lists(scope, sql, "return_id", ReturnLineRecord.class);
    }

    /** The credits of these returns, by return; a return without a credit is left out. */
    public Uni<Map<UUID, ReturnCreditRecord>> credits(Scope scope, Set<UUID> returns) {
        Sql sql = Sql.of("""
                select return_id, credited_on, currency, net, tax
                from sales_return_credit
                where return_id = any(?)""", keys(returns));
        return reads.byKey(scope, sql, "return_id", ReturnCreditRecord.class);
    }

    /**
     * The credited amounts of these orders with tax, by order, in the order's currency; an order without a credit is
     * left out.
     */
    public Uni<Map<UUID, BigDecimal>> creditedByOrder(Scope scope, Set<UUID> orders) {
        Sql sql = Sql.of(
                "select order_id, sum(total) as credited from sales_credit where order_id = any(?) group by order_id",
                keys(orders));
        return reads.byKey(scope, sql, "order_id", BigDecimal.class);
    }

    private static Object keys(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static void matching(Sql sql, ReturnFilter filter) {
        if (filter.status() != null) {
            sql.add(" and back.status = any(?)", (Object)
                    filter.status().stream().map(Enum::name).toArray(String[]::new));
        }
        OfOrders.narrow(sql, "back.order_id", filter.partner(), filter.territory());
    }
}
