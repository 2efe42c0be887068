package dev.tributary.returns;

import dev.tributary.orders.NamedLines;
import dev.tributary.orders.OrderEventDetail;
import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderTimeline;
import dev.tributary.orders.SalesOrder;
import dev.tributary.orders.WithOrder;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.returns.rules.ReturnErrorCode;
import dev.tributary.returns.rules.ReturnRules;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.returns.rules.ReturnErrorCode.MORE_THAN_REQUESTED;
import static dev.tributary.returns.rules.ReturnErrorCode.OWN_REQUEST;

/** Decides about a return before its goods come back: authorises, rejects or withdraws it. */
@ApplicationScoped
public class ReturnDecision {

    private final Edits<WithOrder<SalesReturn>, ReturnErrorCode> edits;
    private final Returns returns;
    private final OrderTimeline timeline;

    ReturnDecision(Edits<WithOrder<SalesReturn>, ReturnErrorCode> edits, Returns returns, OrderTimeline timeline) {
        this.edits = edits;
        this.returns = returns;
        this.timeline = timeline;
    }

    /**
     * Authorises the return of all its goods or of a part of them. Nobody authorises their own request.
     *
     * @param version the version that the caller saw
     * @param lines the quantity of each line of the return; null for all requested quantities
     * @return the key of the return, or the reasons for the rejection ({@link ReturnErrorCode})
     */
    public Uni<Outcome<UUID, ReturnErrorCode>> authorise(
            Scope scope, UUID id, int version, @Nullable List<LineQuantity> lines) {
        return edits.only(WithOrder.in(Set.of(ReturnStatus.REQUESTED), ReturnErrorCode.WRONG_STATUS))
                .edit(
                        scope,
                        "returnAuthorise",
                        id,
                        version,
                        ReturnRules.checkAuthorised(lines),
                        WithOrder.change((order, back) -> returns.isOfCaller(back)
                                .chain(own -> own
                                        ? Edits.refused(OWN_REQUEST, "id", back.number())
                                        : returns.parts(back).chain(parts -> authorised(order, back, lines, parts)))));
    }

    private Uni<List<Rejection<ReturnErrorCode>>> authorised(
            SalesOrder order, SalesReturn back, @Nullable List<LineQuantity> told, List<Returns.Part> parts) {
        List<LineQuantity> lines = told != null
                ? told
                : parts.stream()
                        .map(part -> new LineQuantity(part.lineNo(), part.requested()))
                        .toList();
        List<Rejection<ReturnErrorCode>> reasons = Returns.mismatches(lines, parts);
        reasons.addAll(NamedLines.beyond(
                lines,
                parts.stream().collect(Collectors.toMap(Returns.Part::lineNo, Returns.Part::requested)),
                "lines",
                MORE_THAN_REQUESTED));
        if (!reasons.isEmpty()) {
            return Uni.createFrom().item(reasons);
        }
        return returns.authorise(back, lines)
                .invoke(back::authorise)
                .chain(() -> timeline.add(
                        order, back, OrderEventKind.RETURN_AUTHORISED, null, OrderEventDetail.quantities(lines)))
                .replaceWith(List.of());
    }

    /**
     * Rejects the return. The partner can read the reason.
     *
     * @param version the version that the caller saw
     */
    public Uni<Outcome<UUID, ReturnErrorCode>> reject(Scope scope, UUID id, int version, String reason) {
        return edits.only(WithOrder.in(
                        Set.of(ReturnStatus.REQUESTED, ReturnStatus.AUTHORISED), ReturnErrorCode.WRONG_STATUS))
                .edit(
                        scope,
                        "returnReject",
                        id,
                        version,
                        ReturnRules.checkReason(reason),
                        WithOrder.change((order, back) -> {
                            back.reject();
                            return ended(order, back, OrderEventKind.RETURN_REJECTED, reason);
                        }));
    }

    /**
     * Withdraws the return before the goods come back.
     *
     * @param version the version that the caller saw
     */
    public Uni<Outcome<UUID, ReturnErrorCode>> withdraw(Scope scope, UUID id, int version, String reason) {
        return edits.only(WithOrder.in(
                        Set.of(ReturnStatus.REQUESTED, ReturnStatus.AUTHORISED), ReturnErrorCode.WRONG_STATUS))
                .edit(
                        scope,
                        "returnWithdraw",
                        id,
                        version,
                        ReturnRules.checkReason(reason),
                        WithOrder.change((order, back) -> {
                            back.withdraw();
                            return ended(order, back, OrderEventKind.RETURN_WITHDRAWN, reason);
                        }));
    }

    private Uni<List<Rejection<ReturnErrorCode>>> ended(
            SalesOrder order, SalesReturn back, OrderEventKind kind, String reason) {
        return timeline.add(order, back, kind, reason, List.of()).replaceWith(List.of());
    }
}
