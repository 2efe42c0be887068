package dev.tributary.returns;

import dev.tributary.orders.NamedLines;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.Orders;
import dev.tributary.orders.SalesOrder;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.returns.rules.ReturnErrorCode;
import dev.tributary.returns.rules.ReturnRequest;
import dev.tributary.returns.rules.ReturnRules;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static dev.tributary.returns.rules.ReturnErrorCode.LINE_NOT_FOUND;
import static dev.tributary.returns.rules.ReturnErrorCode.MORE_THAN_DELIVERED;
import static dev.tributary.returns.rules.ReturnErrorCode.ORDER_NOT_FOUND;

/**
 * Requests a return of delivered goods. The constraint {@code return_within_delivered} of the database has the last
 * word on an order's returns never exceeding the delivered quantities.
 */
@ApplicationScoped
public class ReturnEntry {

    private final Transactions transactions;
    private final Orders orders;
    private final Returns returns;
    private final OrderTimeline timeline;

    ReturnEntry(Transactions transactions, Orders orders, Returns returns, OrderTimeline timeline) {
        this.transactions = transactions;
        this.orders = orders;
        this.returns = returns;
        this.timeline = timeline;
    }

    /**
     * Requests the return, once for its key.
     *
     * @return the key of the return, or the reasons for the rejection ({@link ReturnErrorCode})
     */
    public Uni<Outcome<UUID, ReturnErrorCode>> request(Scope scope, ReturnRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(ReturnErrorCode.class, "returnRequest", request.idempotencyKey(), request),
                ReturnRules.check(request),
                () -> orders.findById(request.order(), LockModeType.PESSIMISTIC_WRITE)
                        .chain(order -> requestFor(order, request, scope.today())));
    }

    private Uni<Outcome<UUID, ReturnErrorCode>> requestFor(
            @Nullable SalesOrder order, ReturnRequest request, LocalDate today) {
        if (order == null) {
            return Transactions.rejected(ORDER_NOT_FOUND, "order");
        }
        return returns.returnable(order).chain(returnable -> {
            List<Rejection<ReturnErrorCode>> reasons = tooMuch(request, returnable);
            return reasons.isEmpty()
                    ? made(order, request, today)
                    : Uni.createFrom().item(Outcome.rejected(reasons));
        });
    }

    private static List<Rejection<ReturnErrorCode>> tooMuch(
            ReturnRequest request, Map<Integer, BigDecimal> returnable) {
        List<Rejection<ReturnErrorCode>> reasons =
                new ArrayList<>(NamedLines.unknown(request.lines(), returnable.keySet(), "lines", LINE_NOT_FOUND));
        reasons.addAll(NamedLines.beyond(request.lines(), returnable, "lines", MORE_THAN_DELIVERED));
        return reasons;
    }

    private Uni<Outcome<UUID, ReturnErrorCode>> made(SalesOrder order, ReturnRequest request, LocalDate today) {
        String explanation =
                request.explanation() == null || request.explanation().isBlank() ? null : request.explanation();
        return returns.nextNumber(today)
                .map(number -> SalesReturn.requested(number, order.id(), request.cause(), explanation))
                .chain(back -> returns.add(back, request.lines()))
                .call(back -> timeline.add(
                        order,
                        back,
                        OrderEventKind.RETURN_REQUESTED,
                        explanation,
                        OrderEventDetail.quantities(request.lines())))
                .map(back -> Outcome.done(back.id()));
    }
}
