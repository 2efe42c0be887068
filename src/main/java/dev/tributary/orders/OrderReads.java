package dev.tributary.orders;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.DateRange;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads sales orders and their lines. */
@ApplicationScoped
public class OrderReads {

    private static final String COLUMNS = """
            sold.id, sold.number, sold.partner_id, sold.territory_id, sold.employee_id, sold.order_date, sold.due_date,
            sold.ship_date, sold.status, sold.currency, sold.net, sold.tax, sold.freight, sold.total, sold.version""";

    private static final String LINES = """
            , (select coalesce(json_agg(json_build_array(line.line_no, product.id, product.code, product.name, product.unit,
                        line.quantity::text, line.unit_price::text, line.amount::text,
                        line.list_price::text) order by line.line_no), '[]')
                 from order_line line join product on product.id = line.product_id
                where line.order_id = sold.id)""";

    private static final String NO_LINES = ", null::json";

    private static final int LINES_COLUMN = 15;

    private final Reads reads;

    OrderReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the orders that the caller may see. */
    public Uni<Slice<OrderRecord>> page(Scope scope, OrderPage page) {
        Sql sql = Sql.of(
                "select " + COLUMNS + (page.withLines() ? LINES : NO_LINES) + " from sales_order sold where true");
        onPage(sql, page);
        return reads.list(scope, sql, OrderReads::order).map(rows -> Slice.of(rows, page.size()));
    }

    /** The same page of the orders of each of these partners; a partner without orders is left out. */
    public Uni<Map<UUID, Slice<OrderRecord>>> pageByPartner(Scope scope, Set<UUID> partners, OrderPage page) {
        Sql sql = Sql.of("select sold.* from unnest(?::uuid[]) as asked (id) cross join lateral (select ", (Object)
                partners.toArray(UUID[]::new));
        sql.add(COLUMNS + (page.withLines() ? LINES : NO_LINES))
                .add(" from sales_order sold where sold.partner_id = asked.id");
        onPage(sql, page);
        sql.add(") sold");
        return reads.list(scope, sql, OrderReads::order)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                OrderRecord::partnerId,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), ofPartner -> Slice.of(ofPartner, page.size())))));
    }

    /** How many orders there are that the caller may see. */
    public Uni<Integer> count(Scope scope, OrderCriteria criteria) {
        Sql sql = Sql.of("select count(*)::int from sales_order sold where true");
        matching(sql, criteria);
        return reads.first(scope, sql, row -> row.getInteger(0)).map(count -> count.orElse(0));
    }

    /** The number of visible orders of each of these partners; a partner without any is left out. */
    public Uni<Map<UUID, Integer>> countByPartner(Scope scope, Set<UUID> partners, OrderCriteria criteria) {
        Sql sql = Sql.of(
                "select sold.partner_id, count(*)::int from sales_order sold where sold.partner_id = any(?)",
                (Object) partners.toArray(UUID[]::new));
        matching(sql, criteria);
        sql.add(" group by sold.partner_id");
        return reads.list(scope, sql, row -> Map.entry(row.getUUID(0), row.getInteger(1)))
                .map(counts -> counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The given orders that the caller may see, by id, without their lines. */
    public Uni<Map<UUID, OrderRecord>> byId(Scope scope, Set<UUID> ids) {
        Sql sql = Sql.of("select " + COLUMNS + NO_LINES + " from sales_order sold where sold.id = any(?)", (Object)
                ids.toArray(UUID[]::new));
        return reads.list(scope, sql, OrderReads::order)
                .map(found -> found.stream().collect(Collectors.toMap(OrderRecord::id, Function.identity())));
    }

    /** The lines of these orders by order, in their sequence; an order without lines is left out. */
    public Uni<Map<UUID, List<OrderLineRecord>>> lines(Scope scope, Set<UUID> orders) {
        Sql sql = Sql.of("""
                select line.order_id, json_agg(json_build_array(
                           line.line_no, product.id, product.code, product.name, product.unit,
                           line.quantity::text, line.unit_price::text, line.amount::text,
                        line.list_price::text) order by line.line_no)
                from order_line line
                join product on product.id = line.product_id
                where line.order_id = any(?)
                group by line.order_id""", (Object) orders.toArray(UUID[]::new));
        return reads.list(scope, sql, row -> Map.entry(row.getUUID(0), lines(row.getJsonArray(1))))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The events of these orders, by order, the oldest first; an order without known events is left out. */
    public Uni<Map<UUID, List<OrderEventRecord>>> timelines(Scope scope, Set<UUID> orders) {
        Sql sql = Sql.of("""
                select order_id, kind, happened_at, employee_id, by_partner, reason, details
                from order_event
                where order_id = any(?)
                order by happened_at, id""", (Object) orders.toArray(UUID[]::new));
        return reads.list(scope, sql, row -> Map.entry(row.getUUID(0), event(row)))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static void onPage(Sql sql, OrderPage page) {
        matching(sql, page.criteria());
        OrderSort sort = page.sort();
        if (page.after() != null) {
            sql.add(
                    " and (sold.order_date, sold.id) " + sort.comparison + " (?, ?)",
                    page.after().key().toArray());
        }
        sql.add(
                " order by sold.order_date " + sort.direction + ", sold.id " + sort.direction + " limit ?",
                page.size() + 1);
    }

    private static void matching(Sql sql, OrderCriteria criteria) {
        sql.addIf(criteria.partner(), " and sold.partner_id = (select id from partner where code = ?)")
                .addIf(criteria.number(), " and sold.number = ?");
        if (criteria.territory() != null) {
            sql.add(
                    switch (criteria.view()) {
                        case AS_WAS -> """
                             and exists (
                                select from territory_ancestry above
                                join territory on territory.id = above.ancestor_id
                                where above.territory_id = sold.territory_id and above.valid @> sold.order_date
                                  and territory.code = ?)""";
                        case AS_IS -> """
                             and sold.partner_id in (
                                select partner.id
                                from territory
                                join territory_ancestry below
                                    on below.ancestor_id = territory.id and below.valid @> business_date()
                                join partner on partner.territory_id = below.territory_id
                                where territory.code = ?)""";
                    },
                    criteria.territory());
        }
        DateRange dates = criteria.dates();
        if (dates != null) {
            sql.add(" and sold.order_date >= ? and sold.order_date < ?", dates.from(), dates.to());
        }
        if (criteria.status() != null) {
            sql.add(" and sold.status = any(?)", (Object)
                    criteria.status().stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private static OrderRecord order(Row row) {
        JsonArray lines = row.getJsonArray(LINES_COLUMN);
        return new OrderRecord(
                row.getUUID(0),
                row.getString(1),
                row.getUUID(2),
                row.getUUID(3),
                row.getUUID(4),
                row.getLocalDate(5),
                row.getLocalDate(6),
                row.getLocalDate(7),
                OrderStatus.valueOf(row.getString(8)),
                row.getString(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                row.getBigDecimal(12),
                row.getBigDecimal(13),
                row.getInteger(14),
                lines == null ? null : lines(lines));
    }

    private static OrderEventRecord event(Row row) {
        return new OrderEventRecord(
                OrderEventKind.valueOf(row.getString(1)),
                row.getOffsetDateTime(2),
                row.getUUID(3),
                row.getBoolean(4),
                row.getString(5),
                row.getJsonArray(6).stream()
                        .map(JsonObject.class::cast)
                        .map(detail -> new OrderEventDetail(
                                detail.getString("field"), detail.getString("before"), detail.getString("after")))
                        .toList());
    }

    private static List<OrderLineRecord> lines(JsonArray lines) {
        return lines.stream()
                .map(JsonArray.class::cast)
                .map(line -> new OrderLineRecord(
                        line.getInteger(0),
                        new ProductRecord(
                                UUID.fromString(line.getString(1)),
                                line.getString(2),
                                line.getString(3),
                                line.getString(4)),
                        new BigDecimal(line.getString(5)),
                        new BigDecimal(line.getString(6)),
                        new BigDecimal(line.getString(7)),
                        line.getString(8) == null ? null : new BigDecimal(line.getString(8))))
                .toList();
    }
}
