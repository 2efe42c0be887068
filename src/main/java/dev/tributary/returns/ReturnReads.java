package dev.tributary.returns;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.orders.OfOrders;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.returns.rules.ReturnCause;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return reads.list(scope, sql, ReturnReads::back).map(rows -> Slice.of(rows, size));
    }

    /** How many returns there are that the caller may see. */
    public Uni<Integer> count(Scope scope, ReturnFilter filter) {
        Sql sql = Sql.of("select count(*)::int from sales_return back where true");
        matching(sql, filter);
        return reads.first(scope, sql, row -> row.getInteger(0)).map(count -> count.orElse(0));
    }

    /** The given returns that the caller may see, by id. */
    public Uni<Map<UUID, ReturnRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.list(scope, Sql.of(RETURN).add(" and back.id = any(?)", keys(ids)), ReturnReads::back)
                .map(found -> found.stream().collect(Collectors.toMap(ReturnRecord::id, Function.identity())));
    }

    /** The returns of these orders by order, the oldest request first. */
    public Uni<Map<UUID, List<ReturnRecord>>> ofOrders(Scope scope, Set<UUID> orders) {
        return reads.list(
                        scope,
                        Sql.of(RETURN).add(" and back.order_id = any(?) order by back.id", keys(orders)),
                        ReturnReads::back)
                .map(found -> found.stream().collect(Collectors.groupingBy(ReturnRecord::orderId)));
    }

    /** The lines of these returns, by return, in the sequence of the order's lines. */
    public Uni<Map<UUID, List<ReturnLineRecord>>> lines(Scope scope, Set<UUID> returns) {
        return reads.list(
                        scope,
                        Sql.of("""
                        select part.return_id, part.line_no, product.id, product.code, product.name, product.unit,
                               part.requested, part.authorised, part.received
                        from sales_return_line part
                        join order_line line on line.order_id = part.order_id and line.line_no = part.line_no
                        join product on product.id = line.product_id
                        where part.return_id = any(?)
                        order by part.line_no""", keys(returns)),
                        row -> Map.entry(
                                row.getUUID(0),
                                new ReturnLineRecord(
                                        row.getInteger(1),
                                        new ProductRecord(
                                                row.getUUID(2), row.getString(3), row.getString(4), row.getString(5)),
                                        row.getBigDecimal(6),
                                        row.getBigDecimal(7),
                                        row.getBigDecimal(8))))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** The credits of these returns, by return; a return without a credit is left out. */
    public Uni<Map<UUID, ReturnCreditRecord>> credits(Scope scope, Set<UUID> returns) {
        return reads.list(
                        scope,
                        Sql.of("""
                        select return_id, credited_on, currency, net, tax
                        from sales_return_credit
                        where return_id = any(?)""", keys(returns)),
                        row -> Map.entry(
                                row.getUUID(0),
                                new ReturnCreditRecord(
                                        row.getLocalDate(1),
                                        row.getString(2),
                                        row.getBigDecimal(3),
                                        row.getBigDecimal(4))))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * The credited amounts of these orders with tax, by order, in the order's currency; an order without a credit is
     * left out.
     */
    public Uni<Map<UUID, BigDecimal>> creditedByOrder(Scope scope, Set<UUID> orders) {
        return reads.list(
                        scope,
                        Sql.of(
                                "select order_id, sum(total) from sales_credit where order_id = any(?) group by order_id",
                                keys(orders)),
                        row -> Map.entry(row.getUUID(0), row.getBigDecimal(1)))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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

    private static ReturnRecord back(Row row) {
        return new ReturnRecord(
                row.getUUID(0),
                row.getString(1),
                row.getUUID(2),
                ReturnStatus.valueOf(row.getString(3)),
                ReturnCause.valueOf(row.getString(4)),
                row.getString(5),
                row.getLocalDate(6),
                row.getLocalDate(7),
                row.getInteger(8));
    }
}
