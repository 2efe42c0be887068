package dev.tributary.returns;

import dev.tributary.orders.NamedLines;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.SalesOrder;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.security.Scope;
import dev.tributary.returns.rules.GoodsReceived;
import dev.tributary.returns.rules.ReturnErrorCode;
import dev.tributary.returns.rules.ReturnRules;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.returns.rules.ReturnErrorCode.DATE_TOO_EARLY;
import static dev.tributary.returns.rules.ReturnErrorCode.MORE_THAN_AUTHORISED;

/** Receives the goods of a return, and credits them. */
@ApplicationScoped
public class ReturnReceipt {

    private final Edits<WithOrder<SalesReturn>, ReturnErrorCode> edits;
    private final Returns returns;
    private final OrderTimeline timeline;

    ReturnReceipt(Edits<WithOrder<SalesReturn>, ReturnErrorCode> edits, Returns returns, OrderTimeline timeline) {
        this.edits = edits;
        this.returns = returns;
        this.timeline = timeline;
    }

    /**
     * Records the goods that came back and are accepted. Goods that are not accepted stay the partner's.
     *
     * @return the key of the return, or the reasons for the rejection ({@link ReturnErrorCode})
     */
    public Uni<Outcome<UUID, ReturnErrorCode>> receive(Scope scope, UUID id, GoodsReceived goods) {
        return edits.only(WithOrder.in(Set.of(ReturnStatus.AUTHORISED), ReturnErrorCode.WRONG_STATUS))
                .once(
                        scope,
                        IdempotencyKey.of(
                                ReturnErrorCode.class, "returnReceive", goods.idempotencyKey(), List.of(id, goods)),
                        id,
                        goods.version(),
                        ReturnRules.checkReceived(goods.lines(), goods.receivedOn(), scope.today()),
                        WithOrder.change((order, back) -> returns.parts(back)
                                .chain(parts -> received(order, back, goods.receivedOn(), goods.lines(), parts))));
    }

    private Uni<List<Rejection<ReturnErrorCode>>> received(
            SalesOrder order,
            SalesReturn back,
            LocalDate receivedOn,
            @Nullable List<LineQuantity> told,
            List<Returns.Part> parts) {
        Map<Integer, BigDecimal> authorised = parts.stream()
                .collect(Collectors.toMap(Returns.Part::lineNo, part -> Objects.requireNonNull(part.authorised())));
        List<LineQuantity> lines = told != null
                ? told
                : parts.stream()
                        .map(part -> new LineQuantity(part.lineNo(), Objects.requireNonNull(part.authorised())))
                        .toList();
        List<Rejection<ReturnErrorCode>> reasons = untrue(back, receivedOn, lines, parts, authorised);
        if (!reasons.isEmpty()) {
            return Uni.createFrom().item(reasons);
        }
        return returns.receive(back, lines)
                .invoke(() -> back.receive(receivedOn))
                .chain(() -> timeline.add(
                        order, back, OrderEventKind.RETURN_RECEIVED, null, OrderEventDetail.quantities(lines)))
                .replaceWith(List.of());
    }

    private static List<Rejection<ReturnErrorCode>> untrue(
            SalesReturn back,
            LocalDate receivedOn,
            List<LineQuantity> lines,
            List<Returns.Part> parts,
            Map<Integer, BigDecimal> authorised) {
        List<Rejection<ReturnErrorCode>> reasons = new ArrayList<>();
        if (receivedOn.isBefore(back.requestedOn())) {
            reasons.add(Rejection.of(DATE_TOO_EARLY, "receivedOn", receivedOn, back.requestedOn()));
        }
        reasons.addAll(Returns.mismatches(lines, parts));
        reasons.addAll(NamedLines.beyond(lines, authorised, "lines", MORE_THAN_AUTHORISED));
        return reasons;
    }

    /**
     * Credits the received goods: their net amount at the order's prices, and their share of the order's tax. The
     * database computes the amounts and writes the event to the order's time line. The credit reduces the partner's
     * debt and the sales.
     *
     * @param version the version that the caller saw
     */
    public Uni<Outcome<UUID, ReturnErrorCode>> credit(Scope scope, UUID id, int version, String key) {
        return edits.only(WithOrder.in(Set.of(ReturnStatus.RECEIVED), ReturnErrorCode.WRONG_STATUS))
                .once(
                        scope,
                        IdempotencyKey.of(ReturnErrorCode.class, "returnCredit", key, List.of(id, version)),
                        id,
                        version,
                        List.of(),
                        WithOrder.change((order, back) ->
                                returns.credit(back).invoke(back::credit).replaceWith(List.of())));
    }
}
