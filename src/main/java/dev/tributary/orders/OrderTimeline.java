package dev.tributary.orders;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the events of orders, in the transaction in which they happen. The database records when it was and who did
 * it; the constraint {@code order_event_happened} admits only events that the same transaction caused.
 */
@ApplicationScoped
public class OrderTimeline {

    /** Adds an event without details. */
    public Uni<Void> add(SalesOrder order, OrderEventKind kind) {
        return add(order, kind, null, List.of());
    }

    /** Adds an event of a delivery or a return; its number is the first detail of the event. */
    public Uni<Void> add(
            SalesOrder order,
            OrderPart<?> part,
            OrderEventKind kind,
            @Nullable String reason,
            List<OrderEventDetail> details) {
        List<OrderEventDetail> all = new ArrayList<>();
        all.add(new OrderEventDetail(part.word(), null, part.number()));
        all.addAll(details);
        return add(order, kind, reason, all);
    }

    /** Adds an event with this reason and these details. */
    public Uni<Void> add(
            SalesOrder order, OrderEventKind kind, @Nullable String reason, List<OrderEventDetail> details) {
        JsonArray written = new JsonArray();
        details.forEach(detail -> written.add(new JsonObject()
                .put("field", detail.field())
                .put("before", detail.before())
                .put("after", detail.after())));
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery("""
                                insert into order_event (order_id, kind, reason, details)
                                values (?1, ?2, cast(?3 as text), cast(cast(?4 as text) as jsonb))""")
                        .setParameter(1, order.id())
                        .setParameter(2, kind.name())
                        .setParameter(3, reason)
                        .setParameter(4, written.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
