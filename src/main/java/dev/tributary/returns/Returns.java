package dev.tributary.returns;

import dev.tributary.orders.NamedLines;
import dev.tributary.orders.Orders;
import dev.tributary.orders.SalesOrder;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.returns.rules.ReturnErrorCode;
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
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.returns.rules.ReturnErrorCode.LINE_LEFT_OUT;
import static dev.tributary.returns.rules.ReturnErrorCode.LINE_NOT_FOUND;

/** The returns and the quantities of their lines. */
@ApplicationScoped
class Returns implements PanacheRepositoryBase<SalesReturn, UUID> {

    /**
     * The goods of one line in a return.
     *
     * @param authorised null before the decision
     */
    @RegisterForReflection
    record Part(
            int lineNo,
            String product,
            BigDecimal requested,
            @Nullable BigDecimal authorised) {}

    private final Writes writes;

    Returns(Writes writes) {
        this.writes = writes;
    }

    /** A new, unique number for a return of this year, such as {@code RT-2026-000123}. */
    Uni<String> nextNumber(LocalDate today) {
        return writes.first(Sql.of("select nextval('sales_return_number')"), Long.class)
                .map(number -> "RT-%d-%06d".formatted(today.getYear(), number.orElseThrow()));
    }

    /** The steps that all changes of a return share. */
    @Produces
    @Singleton
    Edits<WithOrder<SalesReturn>, ReturnErrorCode> edits(Transactions transactions, Orders orders) {
        return new Edits<>(
                transactions,
                id -> orderOf(id).chain(order -> orders.lockedWith(order, () -> findById(id))),
                ReturnErrorCode.RETURN_NOT_FOUND,
                ReturnErrorCode.CONFLICT);
    }

    /** The key of a return's order; null if there is no such return that the caller may see. */
    private Uni<@Nullable UUID> orderOf(UUID back) {
        return writes.first(Sql.of("select order_id from sales_return where id = ?", back), UUID.class)
                .map(found -> found.orElse(null));
    }

    /** Whether the caller requested the return. */
    Uni<Boolean> isOfCaller(SalesReturn back) {
        return writes.any(
                Sql.of("select 1 from sales_return where id = ? and requested_by = caller_subject()", back.id()));
    }

    /** The delivered quantity of each line of the order that no return brings yet, by line number. */
    Uni<Map<Integer, BigDecimal>> returnable(SalesOrder order) {
        return writes.byKey(Sql.of("""
                        select line_no, delivered - returned - coming_back as quantity
                        from order_line_progress where order_id = ?""", order.id()), "line_no", Integer.class, BigDecimal.class);
    }

    /** Rejections if the quantities do not name each line of the return exactly; they point to the quantities. */
    static List<Rejection<ReturnErrorCode>> mismatches(List<LineQuantity> told, List<Part> parts) {
        Map<Integer, String> products = parts.stream().collect(Collectors.toMap(Part::lineNo, Part::product));
        return NamedLines.mismatches(told, products, "lines", LINE_NOT_FOUND, LINE_LEFT_OUT);
    }

    /** The lines of the return. */
    Uni<List<Part>> parts(SalesReturn back) {
        return writes.list(Sql.of("""
                        select part.line_no, product.code as product, part.requested, part.authorised
                        from sales_return_line part
                        join order_line line on line.order_id = part.order_id and line.line_no = part.line_no
                        join product on product.id = line.product_id
                        where part.return_id = ?
                        order by part.line_no""", back.id()), Part.class);
    }

    /** Writes a new return with its lines. */
    Uni<SalesReturn> add(SalesReturn back, List<LineQuantity> lines) {
        return persistAndFlush(back).call(() -> writes.change(Sql.of("""
                        insert into sales_return_line (return_id, order_id, line_no, requested)
                        select ?, ?, line_no, quantity
                        from json_to_recordset(cast(cast(? as text) as json)) as part (line_no int, quantity numeric)""", back.id(), back.orderId(), json(lines))));
    }

    /** Records the authorised quantities. */
    Uni<Integer> authorise(SalesReturn back, List<LineQuantity> lines) {
        return tell(back, "authorised", lines);
    }

    /** Records the received quantities. */
    Uni<Integer> receive(SalesReturn back, List<LineQuantity> lines) {
        return tell(back, "received", lines);
    }

    /** Credits the received goods; the database computes the amounts. */
    Uni<Integer> credit(SalesReturn back) {
        return writes.change(Sql.of(
                "insert into sales_return_credit (return_id, order_id) values (?, ?)", back.id(), back.orderId()));
    }

    private Uni<Integer> tell(SalesReturn back, String column, List<LineQuantity> lines) {
        return writes.change(Sql.of("""
                update sales_return_line set %s = told.quantity
                from json_to_recordset(cast(cast(? as text) as json)) as told (line_no int, quantity numeric)
                where return_id = ? and told.line_no = sales_return_line.line_no""".formatted(column), json(lines), back.id()));
    }

    private static String json(List<LineQuantity> lines) {
        JsonArray json = new JsonArray();
        lines.forEach(line -> json.add(new JsonObject()
                .put("line_no", line.lineNo())
                .put("quantity", line.quantity().toPlainString())));
        return json.encode();
    }
}
