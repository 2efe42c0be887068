package dev.tributary.orders;

import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.shared.Outcome;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The sales orders. All lines are written in one statement. As a collection of the entity, Hibernate Reactive would
 * send each line by itself and wait for it: 200 round trips for 200 lines.
 */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<SalesOrder, UUID> {

    /** The name that the trigger gives to this constraint: only a director sells below a floor price. */
    static final String FLOORS = "order_line_keeps_floor";

    /** The steps that all changes of an order share. */
    @Produces
    @Singleton
    Edits<SalesOrder, OrderErrorCode> edits(Transactions transactions) {
        return new Edits<>(
                        transactions,
                        id -> findById(id, LockModeType.PESSIMISTIC_WRITE),
                        OrderErrorCode.ORDER_NOT_FOUND,
                        OrderErrorCode.CONFLICT)
                .answering(constraint -> constraint.equals(FLOORS)
                        ? Outcome.rejected(OrderErrorCode.PRICES_CHANGED, "lines")
                        : constraint.equals("allocation_within_order")
                                ? Outcome.rejected(OrderErrorCode.ORDER_PAID_BEYOND, "lines")
                                : null);
    }

    /** The part with its order, which is locked first; null if there is no such order or part. */
    public <P extends OrderPart<?>> Uni<@Nullable WithOrder<P>> lockedWith(
            @Nullable UUID order, Supplier<Uni<@Nullable P>> part) {
        return order == null
                ? Uni.createFrom().nullItem()
                : findById(order, LockModeType.PESSIMISTIC_WRITE)
                        .chain(locked -> part.get()
                                .map(found -> locked == null || found == null ? null : new WithOrder<>(locked, found)));
    }

    /** A new, unique number for an order of this date, such as {@code SO-2026-000123}. */
    public Uni<String> nextNumber(LocalDate orderDate) {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('sales_order_number')", Long.class)
                        .getSingleResult())
                .map(number -> "SO-%d-%06d".formatted(orderDate.getYear(), number));
    }

    /** The partner's orders among these numbers. */
    public Uni<List<SalesOrder>> withNumbers(UUID partner, Collection<String> numbers) {
        return list("partnerId = ?1 and number in ?2", partner, numbers);
    }

    /** Writes a new order with its lines. */
    Uni<SalesOrder> add(SalesOrder order, List<OrderLine> lines) {
        return persistAndFlush(order).call(() -> writeLines(order, lines));
    }

    /**
     * Replaces the lines of the order, and changes the order between deleting the old lines and writing the new ones.
     * The database judges lines by the prices of their order's date: the old lines need the old date, the new ones the
     * new date.
     */
    Uni<Void> replaceLines(SalesOrder order, Runnable change, List<OrderLine> lines) {
        return getSession()
                .chain(session -> session.createNativeQuery("delete from order_line where order_id = ?1")
                        .setParameter(1, order.id())
                        .executeUpdate()
                        .invoke(change)
                        .chain(session::flush))
                .chain(() -> writeLines(order, lines));
    }

    /** The lines of the order, in their sequence. */
    Uni<List<OrderLine>> lines(SalesOrder order) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select line.line_no, cast(line.product_id as text), product.code, line.quantity,
                                       line.unit_price, line.list_price
                                from order_line line join product on product.id = line.product_id
                                where line.order_id = ?1
                                order by line.line_no""", Object[].class)
                        .setParameter(1, order.id())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new OrderLine(
                                (Integer) row[0],
                                UUID.fromString((String) row[1]),
                                (String) row[2],
                                (BigDecimal) row[3],
                                (BigDecimal) row[4],
                                (BigDecimal) row[5]))
                        .toList());
    }

    private Uni<Void> writeLines(SalesOrder order, List<OrderLine> lines) {
        JsonArray rows = new JsonArray();
        for (OrderLine line : lines) {
            rows.add(new JsonObject()
                    .put("line_no", line.lineNo())
                    .put("product_id", line.productId().toString())
                    .put("quantity", line.quantity().toPlainString())
                    .put("unit_price", line.unitPrice().toPlainString())
                    .put(
                            "list_price",
                            line.listPrice() == null ? null : line.listPrice().toPlainString()));
        }
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into order_line
                                    (order_id, line_no, product_id, quantity, unit_price, list_price)
                                select ?1, line_no, product_id, quantity, unit_price, list_price
                                from json_to_recordset(cast(cast(?2 as text) as json))
                                    as line (line_no int, product_id uuid, quantity numeric, unit_price numeric,
                                        list_price numeric)""")
                        .setParameter(1, order.id())
                        .setParameter(2, rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
