package dev.tributary.deliveries;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.orders.LineProgressRecord;
import dev.tributary.orders.OfOrders;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
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

/**
 * Reads deliveries with their lines, gates, packing lists, checks, proofs and freight, and how far orders' lines are
 * delivered.
 */
@ApplicationScoped
public class DeliveryReads {

    private static final String LATE = """
            (delivery.status in ('NOTIFIED', 'RELEASED') and delivery.planned_on < business_date()
                or delivery.status = 'SHIPPED' and delivery.expected_on < business_date())""";

    private static final String DELIVERY = """
            select delivery.id, delivery.number, delivery.order_id, delivery.status, delivery.planned_on,
                   delivery.carrier, delivery.shipped_on, delivery.expected_on,
                   coalesce(%s, false) as late,
                   coalesce(case when delivery.status = 'NOTIFIED' then array(
                       select gate from unnest(array['PRODUCTION_COMPLETE', 'QUALITY_PASSED']) gate
                       except select gate from delivery_gate where delivery_id = delivery.id order by gate) end, '{}') as waits_for,
                   delivery.version
            from delivery
            where true""".formatted(LATE);

    private final Reads reads;

    DeliveryReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the deliveries that the caller may see, the latest planned date first. */
    public Uni<Slice<DeliveryRecord>> page(Scope scope, DeliveryFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(DELIVERY);
        matching(sql, filter);
        if (after != null) {
            sql.add(
                    " and (delivery.planned_on, delivery.id) < (?, ?)",
                    after.key().toArray());
        }
        sql.add(" order by delivery.planned_on desc, delivery.id desc limit ?", size + 1);
        return reads.list(scope, sql, DeliveryRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many deliveries there are that the caller may see. */
    public Uni<Integer> count(Scope scope, DeliveryFilter filter) {
        Sql sql = Sql.of("select count(*)::int from delivery where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    /** The given deliveries that the caller may see, by id. */
    public Uni<Map<UUID, DeliveryRecord>> byId(Scope scope, Set<UUID> ids) {
        Sql sql = Sql.of(DELIVERY).add(" and delivery.id = any(?)", keys(ids));
        return reads.byKey(scope, sql, "id", DeliveryRecord.class);
    }

    /** The deliveries of these orders by order, the oldest first. */
    public Uni<Map<UUID, List<DeliveryRecord>>> ofOrders(Scope scope, Set<UUID> orders) {
        Sql sql = Sql.of(DELIVERY).add(" and delivery.order_id = any(?) order by delivery.id", keys(orders));
        return reads.lists(scope, sql, "order_id", DeliveryRecord.class);
    }

    /** How far the lines of these orders have come, by order. */
    public Uni<Map<UUID, List<LineProgressRecord>>> progress(Scope scope, Set<UUID> orders) {
        return reads.lists(scope, Sql.of("""
                        select order_id, line_no, notified, released, shipped, delivered, returned,
                               coming_back as "returning", short as shortfall
                        from order_line_progress
                        where order_id = any(?)""", keys(orders)), "order_id", LineProgressRecord.class);
    }

    /** The lines of these deliveries, by delivery, in the sequence of the order's lines. */
    public Uni<Map<UUID, List<DeliveryLineRecord>>> lines(Scope scope, Set<UUID> deliveries) {
        return reads.lists(scope, Sql.of("""
                        select part.delivery_id, part.line_no, product.id as product_id, product.code as product_code,
                               product.name as product_name, product.unit as product_unit, part.quantity, part.received
                        from delivery_line part
                        join order_line line on line.order_id = part.order_id and line.line_no = part.line_no
                        join product on product.id = line.product_id
                        where part.delivery_id = any(?)
                        order by part.line_no""", keys(deliveries)), "delivery_id", DeliveryLineRecord.class);
    }

    /** The gates that these deliveries have passed, by delivery, in their sequence. */
    public Uni<Map<UUID, List<GatePassRecord>>> gates(Scope scope, Set<UUID> deliveries) {
        return reads.lists(scope, Sql.of("""
                        select delivery_id, gate, passed_at as at, employee_id
                        from delivery_gate
                        where delivery_id = any(?)
                        order by passed_at""", keys(deliveries)), "delivery_id", GatePassRecord.class);
    }

    /** The packing lists of these deliveries by delivery, carton by carton. */
    public Uni<Map<UUID, List<CartonRecord>>> cartons(Scope scope, Set<UUID> deliveries) {
        return reads.lists(scope, Sql.of("""
                        select carton.delivery_id, carton.number, carton.weight,
                               json_agg(json_build_object(
                                   'line_no', content.line_no, 'quantity', content.quantity::text)
                                   order by content.line_no) as contents
                        from carton
                        join carton_content content
                            on content.delivery_id = carton.delivery_id and content.carton = carton.number
                        where carton.delivery_id = any(?)
                        group by carton.delivery_id, carton.number
                        order by carton.number""", keys(deliveries)), "delivery_id", CartonRecord.class);
    }

    /** The checks of these deliveries by delivery, the latest first. */
    public Uni<Map<UUID, List<PickCheckRecord>>> checks(Scope scope, Set<UUID> deliveries) {
        return children(
                scope,
                Sql.of("""
                        select checked.delivery_id, checked.checked_at, checked.employee_id,
                               checked.id = current_pick_check(checked.delivery_id),
                               json_agg(json_build_array(counted.position, product.id, product.code, product.name,
                                   product.unit, counted.line_no, counted.expected::text, counted.counted::text,
                                   counted.deviation, counted.resolution) order by counted.position)
                        from pick_check checked
                        join pick_count counted on counted.check_id = checked.id
                        join product on product.id = counted.product_id
                        where checked.delivery_id = any(?)
                        group by checked.id
                        order by checked.id desc""", keys(deliveries)),
                row -> new PickCheckRecord(
                        row.getOffsetDateTime(1),
                        row.getUUID(2),
                        Boolean.TRUE.equals(row.getBoolean(3)),
                        row.getJsonArray(4).stream()
                                .map(JsonArray.class::cast)
                                .map(DeliveryReads::count)
                                .toList()));
    }

    /** The customers' proofs for these deliveries, by delivery; a delivery that is not signed for is left out. */
    public Uni<Map<UUID, ProofRecord>> proofs(Scope scope, Set<UUID> deliveries) {
        return reads.byKey(scope, Sql.of("""
                        select delivery_id, signed_by, signed_on, remarks
                        from proof_of_delivery
                        where delivery_id = any(?)""", keys(deliveries)), "delivery_id", ProofRecord.class);
    }

    /** The freight agreed and paid for these deliveries, by delivery. */
    public Uni<Map<UUID, CarriageRecord>> carriages(Scope scope, Set<UUID> deliveries) {
        return reads.byKey(scope, Sql.of("""
                        select agreed.delivery_id, agreed.number as agreement, agreed.freight, agreed.currency,
                               settled.amount as settled,
                               settled.settled_at, settled.reason
                        from carrier_agreement agreed
                        left join freight_settlement settled on settled.delivery_id = agreed.delivery_id
                        where agreed.delivery_id = any(?)""", keys(deliveries)), "delivery_id", CarriageRecord.class);
    }

    private <T> Uni<Map<UUID, List<T>>> children(Scope scope, Sql sql, Function<Row, T> record) {
        return reads.list(scope, sql, row -> Map.entry(row.getUUID(0), record.apply(row)))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static Object keys(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static void matching(Sql sql, DeliveryFilter filter) {
        if (filter.status() != null) {
            sql.add(" and delivery.status = any(?)", (Object)
                    filter.status().stream().map(Enum::name).toArray(String[]::new));
        }
        OfOrders.narrow(sql, "delivery.order_id", filter.partner(), filter.territory());
        if (filter.waitsFor() != null) {
            sql.add("""
                     and delivery.status = 'NOTIFIED' and not exists (
                        select from delivery_gate where delivery_id = delivery.id and gate = ?)""", filter.waitsFor().name());
        }
        if (filter.late() != null) {
            sql.add((filter.late() ? " and " : " and not ") + "coalesce(" + LATE + ", false)");
        }
    }

    private static PickCheckRecord.Count count(JsonArray count) {
        String deviation = count.getString(8);
        return new PickCheckRecord.Count(
                count.getInteger(0),
                new ProductRecord(
                        UUID.fromString(count.getString(1)),
                        count.getString(2),
                        count.getString(3),
                        count.getString(4)),
                count.getInteger(5),
                new BigDecimal(count.getString(6)),
                new BigDecimal(count.getString(7)),
                deviation == null ? null : PickDeviation.valueOf(deviation),
                count.getString(9));
    }
}
