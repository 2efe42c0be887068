package dev.tributary.deliveries;

import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.PackedCarton;
import dev.tributary.orders.GoodsUnderWay;
import dev.tributary.orders.NamedLines;
import dev.tributary.orders.Orders;
import dev.tributary.orders.SalesOrder;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.deliveries.rules.DeliveryErrorCode.LINE_LEFT_OUT;
import static dev.tributary.deliveries.rules.DeliveryErrorCode.LINE_NOT_FOUND;

/**
 * The deliveries with their lines, cartons, checks, proofs and freight. Each kind of row is written in one statement.
 */
@ApplicationScoped
@RegisterForReflection(targets = LineQuantity.class)
class Deliveries implements PanacheRepositoryBase<Delivery, UUID>, GoodsUnderWay {

    /** The quantity that a delivery brings of one line. */
    @RegisterForReflection
    record Part(int lineNo, UUID productId, String product, BigDecimal quantity) {}

    /**
     * One position of a check of the picked goods.
     *
     * @param lineNo null for goods that belong to no line
     */
    record Count(int position, UUID productId, @Nullable Integer lineNo, BigDecimal expected, BigDecimal counted) {}

    /** Whether a delivery is packed, was checked since it was packed, and has unresolved deviations. */
    @RegisterForReflection
    record Readiness(boolean packed, boolean checked, boolean deviates) {}

    private final Writes writes;

    Deliveries(Writes writes) {
        this.writes = writes;
    }

    /** A new, unique number for a delivery of this year, such as {@code DN-2026-000123}. */
    Uni<String> nextNumber(LocalDate today) {
        return writes.first(Sql.of("select nextval('delivery_number')"), Long.class)
                .map(number -> "DN-%d-%06d".formatted(today.getYear(), number.orElseThrow()));
    }

    /** The steps that all changes of a delivery share. */
    @Produces
    @Singleton
    Edits<WithOrder<Delivery>, DeliveryErrorCode> edits(Transactions transactions, Orders orders) {
        return new Edits<>(
                transactions,
                id -> orderOf(id).chain(order -> orders.lockedWith(order, () -> findById(id))),
                DeliveryErrorCode.DELIVERY_NOT_FOUND,
                DeliveryErrorCode.CONFLICT);
    }

    /** The order of a delivery; null if there is no such delivery that the caller may see. */
    private Uni<@Nullable UUID> orderOf(UUID delivery) {
        return writes.first(Sql.of("select order_id from delivery where id = ?", delivery), UUID.class)
                .map(found -> found.orElse(null));
    }

    @Override
    public Uni<Boolean> bringSomethingOf(SalesOrder order) {
        return holds(order, "select 1 from order_line_progress where order_id = ? and notified > 0 limit 1");
    }

    @Override
    public Uni<Boolean> areUnderWayOf(SalesOrder order) {
        return holds(
                order,
                "select 1 from delivery where order_id = ? and status in ('NOTIFIED', 'RELEASED', 'SHIPPED') limit 1");
    }

    @Override
    public Uni<Boolean> broughtSomethingOf(SalesOrder order) {
        return holds(order, "select 1 from order_line_progress where order_id = ? and delivered > 0 limit 1");
    }

    private Uni<Boolean> holds(SalesOrder order, String rows) {
        return writes.any(Sql.of(rows, order.id()));
    }

    @Override
    public Uni<List<LineQuantity>> left(SalesOrder order) {
        return writes.list(Sql.of("""
                select line_no, ordered - notified as quantity
                from order_line_progress where order_id = ? order by line_no""", order.id()), LineQuantity.class);
    }

    /** Whether everything ordered is delivered. */
    Uni<Boolean> isAllDelivered(SalesOrder order) {
        return writes.any(Sql.of("""
                        select 1 from order_line_progress
                        where order_id = ? and delivered < ordered limit 1""", order.id())).map(found -> !found);
    }

    /** Rejections if the quantities do not name each line of the delivery exactly; they point to the quantities. */
    static List<Rejection<DeliveryErrorCode>> mismatches(List<LineQuantity> told, List<Part> parts, String path) {
        Map<Integer, String> products = parts.stream().collect(Collectors.toMap(Part::lineNo, Part::product));
        return NamedLines.mismatches(told, products, path, LINE_NOT_FOUND, LINE_LEFT_OUT);
    }

    /** The quantities that the delivery brings, by line. */
    Uni<List<Part>> parts(Delivery delivery) {
        return writes.list(Sql.of("""
                        select part.line_no, product.id as product_id, product.code as product, part.quantity
                        from delivery_line part
                        join order_line line on line.order_id = part.order_id and line.line_no = part.line_no
                        join product on product.id = line.product_id
                        where part.delivery_id = ?
                        order by part.line_no""", delivery.id()), Part.class);
    }

    /** Writes a new delivery with its lines. */
    Uni<Delivery> add(Delivery delivery, List<LineQuantity> lines) {
        return persistAndFlush(delivery)
                .call(() -> writes.change(Sql.of(
                        """
                insert into delivery_line (delivery_id, order_id, line_no, quantity)
                select ?, ?, line_no, quantity
                from json_to_recordset(cast(cast(? as text) as json)) as part (line_no int, quantity numeric)""", delivery.id(), delivery.orderId(), json(lines).encode())));
    }

    /** Which gates the delivery has passed. */
    Uni<Set<DeliveryGate>> passed(Delivery delivery) {
        return writes.list(
                        Sql.of("select gate from delivery_gate where delivery_id = ?", delivery.id()),
                        DeliveryGate.class)
                .map(Set::copyOf);
    }

    /** Records that the caller passes this gate of the delivery. */
    Uni<Integer> pass(Delivery delivery, DeliveryGate gate) {
        return writes.change(
                Sql.of("insert into delivery_gate (delivery_id, gate) values (?, ?)", delivery.id(), gate.name()));
    }

    /** Writes the packing list and replaces an earlier one. Cartons are numbered from 1 in this sequence. */
    Uni<Integer> pack(Delivery delivery, List<PackedCarton> cartons) {
        JsonArray packed = new JsonArray();
        JsonArray contents = new JsonArray();
        for (int at = 0; at < cartons.size(); at++) {
            packed.add(new JsonObject()
                    .put("number", at + 1)
                    .put("weight", cartons.get(at).weight().toPlainString()));
            for (LineQuantity content : cartons.get(at).contents()) {
                contents.add(json(content).put("carton", at + 1));
            }
        }
        return writes.change(Sql.of("delete from carton_content where delivery_id = ?", delivery.id()))
                .chain(() -> writes.change(Sql.of("delete from carton where delivery_id = ?", delivery.id())))
                .chain(() -> writes.change(Sql.of("""
                        insert into carton (delivery_id, number, weight)
                        select ?, number, weight
                        from json_to_recordset(cast(cast(? as text) as json)) as packed (number int, weight numeric)""", delivery.id(), packed.encode())))
                .chain(() -> writes.change(Sql.of("""
                        insert into carton_content (delivery_id, carton, line_no, quantity)
                        select ?, carton, line_no, quantity
                        from json_to_recordset(cast(cast(? as text) as json))
                            as content (carton int, line_no int, quantity numeric)""", delivery.id(), contents.encode())));
    }

    /** Records the quantities that the caller counted. */
    Uni<Integer> check(Delivery delivery, List<Count> counts) {
        JsonArray counted = new JsonArray();
        for (Count count : counts) {
            counted.add(new JsonObject()
                    .put("position", count.position())
                    .put("product_id", count.productId().toString())
                    .put("line_no", count.lineNo())
                    .put("expected", count.expected().toPlainString())
                    .put("counted", count.counted().toPlainString()));
        }
        // A statement of its own creates the key: a policy does not see rows that another part of the same statement
        // writes.
        return writes.first(Sql.of("select uuidv7()"), UUID.class)
                .map(Optional::orElseThrow)
                .call(id -> writes.change(
                        Sql.of("insert into pick_check (id, delivery_id) values (?, ?)", id, delivery.id())))
                .chain(id -> writes.change(Sql.of("""
                        insert into pick_count (check_id, position, product_id, line_no, expected, counted)
                        select ?, position, product_id, line_no, expected, counted
                        from json_to_recordset(cast(cast(? as text) as json)) as counted
                            (position int, product_id uuid, line_no int, expected numeric, counted numeric)""", id, counted.encode())));
    }

    /** Records how a deviation of the last check was resolved; tells whether there was such an unresolved deviation. */
    Uni<Boolean> resolve(Delivery delivery, int position, String resolution) {
        return writes.change(Sql.of("""
                        update pick_count
                        set resolution = ?, resolved_by = caller_employee(), resolved_at = clock_timestamp()
                        where check_id = current_pick_check(?) and position = ?
                          and deviation is not null and resolution is null""", resolution, delivery.id(), position)).map(resolved -> resolved == 1);
    }

    /** How far the delivery is prepared for its shipment. */
    Uni<Readiness> readiness(Delivery delivery) {
        return writes.first(Sql.of("""
                        select exists (select from carton where delivery_id = current.delivery_id) as packed,
                               current.id is not null as checked,
                               exists (select from pick_count where check_id = current.id
                                   and deviation is not null and resolution is null) as deviates
                        from (select cast(? as uuid) as delivery_id, current_pick_check(?) as id) current""", delivery.id(), delivery.id()), Readiness.class)
                .map(Optional::orElseThrow);
    }

    /** Records the agreement with the carrier; the amount is in this currency. */
    Uni<Integer> agree(Delivery delivery, String number, BigDecimal freight, String currency) {
        return writes.change(Sql.of(
                "insert into carrier_agreement (delivery_id, number, freight, currency) values (?, ?, ?, ?)",
                delivery.id(),
                number,
                freight,
                currency));
    }

    /** Records the quantities that the customer accepted and signed for. */
    Uni<Integer> sign(
            Delivery delivery,
            List<LineQuantity> received,
            String signedBy,
            LocalDate signedOn,
            @Nullable String remarks) {
        return writes.change(Sql.of("""
                        update delivery_line set received = told.quantity
                        from json_to_recordset(cast(cast(? as text) as json)) as told (line_no int, quantity numeric)
                        where delivery_id = ? and told.line_no = delivery_line.line_no""", json(received).encode(), delivery.id()))
                .chain(() -> writes.change(Sql.of("""
                        insert into proof_of_delivery (delivery_id, signed_by, signed_on, remarks)
                        values (?, ?, ?, ?)""", delivery.id(), signedBy, signedOn, remarks)));
    }

    /** The freight agreed for the delivery, by currency; empty before it is shipped. */
    Uni<Map<String, BigDecimal>> agreedFreight(Delivery delivery) {
        return writes.byKey(
                Sql.of("select currency, freight from carrier_agreement where delivery_id = ?", delivery.id()),
                "currency",
                String.class,
                BigDecimal.class);
    }

    /** Records the amount paid to the carrier. */
    Uni<Integer> settle(Delivery delivery, BigDecimal amount, String currency, @Nullable String reason) {
        return writes.change(Sql.of(
                "insert into freight_settlement (delivery_id, amount, currency, reason) values (?, ?, ?, ?)",
                delivery.id(),
                amount,
                currency,
                reason));
    }

    private static JsonArray json(List<LineQuantity> lines) {
        JsonArray rows = new JsonArray();
        lines.forEach(line -> rows.add(json(line)));
        return rows;
    }

    private static JsonObject json(LineQuantity line) {
        return new JsonObject()
                .put("line_no", line.lineNo())
                .put("quantity", line.quantity().toPlainString());
    }
}
