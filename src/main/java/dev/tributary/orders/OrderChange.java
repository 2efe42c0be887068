package dev.tributary.orders;

import dev.tributary.orders.rules.ChangeRules;
import dev.tributary.orders.rules.OrderChangeRequest;
import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import static dev.tributary.orders.rules.OrderErrorCode.ORDER_NOT_OPEN;
import static dev.tributary.orders.rules.OrderErrorCode.PARTNER_NOT_FOUND;

/** Changing what is ordered, its date and its note, as long as the order is only submitted. */
@ApplicationScoped
public class OrderChange {

    private final OrderEdits edits;
    private final Orders orders;
    private final Pricing pricing;
    private final OrderTimeline timeline;
    private final Partners partners;
    private final BigDecimal taxRate;

    OrderChange(
            OrderEdits edits,
            Orders orders,
            Pricing pricing,
            OrderTimeline timeline,
            Partners partners,
            Company company) {
        this.edits = edits;
        this.orders = orders;
        this.pricing = pricing;
        this.timeline = timeline;
        this.partners = partners;
        this.taxRate = company.taxRate();
    }

    /**
     * Changes the order. Lines that are given take the place of all that there are; those that name no price get the list
     * price of now.
     *
     * @param version that the caller saw
     * @return the key of the order, or the reasons, of {@link dev.tributary.orders.rules.OrderErrorCode}, why it is as it
     *     was
     */
    public Uni<Outcome<UUID>> change(Scope scope, UUID id, int version, OrderChangeRequest request) {
        return edits.edit(
                scope,
                "orderChange",
                id,
                version,
                ChangeRules.check(request, scope.today(), scope.isPartner()),
                order -> order.status() == OrderStatus.SUBMITTED
                        ? partners.findById(order.partnerId()).chain(partner -> changeFor(partner, order, request))
                        : OrderEdits.rejected(ORDER_NOT_OPEN, "id", order.number(), order.status()));
    }

    private Uni<Outcome<UUID>> changeFor(@Nullable Partner partner, SalesOrder order, OrderChangeRequest request) {
        if (partner == null) {
            return OrderEdits.rejected(PARTNER_NOT_FOUND, "id", order.number());
        }
        if (request.lines() == null) {
            return dated(order, request, new ArrayList<>());
        }
        return pricing.price(partner, request.lines())
                .chain(priced -> priced.reasons().isEmpty()
                        ? orders.lines(order)
                                .chain(before -> orders.replaceLines(order, priced.lines())
                                        .chain(() -> {
                                            List<OrderEventDetail> changed = lineChanges(before, priced.lines());
                                            order.sell(priced.lines(), taxRate);
                                            return dated(order, request, changed);
                                        }))
                        : Uni.createFrom().item(Outcome.rejected(priced.reasons())));
    }

    /** Another day's order belongs to where its partner was on that day. */
    private Uni<Outcome<UUID>> dated(SalesOrder order, OrderChangeRequest request, List<OrderEventDetail> changed) {
        LocalDate date = request.orderDate();
        if (date == null || date.equals(order.orderDate())) {
            return remarked(order, request, changed);
        }
        return partners.territoryOf(order.partnerId(), date).chain(territory -> {
            changed.add(new OrderEventDetail("orderDate", order.orderDate().toString(), date.toString()));
            order.date(date, territory);
            return remarked(order, request, changed);
        });
    }

    private Uni<Outcome<UUID>> remarked(SalesOrder order, OrderChangeRequest request, List<OrderEventDetail> changed) {
        String note = request.note();
        if (note != null && !note.equals(order.note())) {
            changed.add(new OrderEventDetail("note", order.note(), note));
            order.remark(note);
        }
        return changed.isEmpty()
                ? Uni.createFrom().item(Outcome.done(order.id()))
                : timeline.add(order, OrderEventKind.CHANGED, null, changed).replaceWith(Outcome.done(order.id()));
    }

    /** What is different, line by line: lines are known by their numbers. */
    static List<OrderEventDetail> lineChanges(List<OrderLine> before, List<OrderLine> after) {
        List<OrderEventDetail> changed = new ArrayList<>();
        for (int at = 0; at < Math.max(before.size(), after.size()); at++) {
            OrderLine was = at < before.size() ? before.get(at) : null;
            OrderLine is = at < after.size() ? after.get(at) : null;
            String path = "lines." + (at + 1);
            String productBefore = was == null ? null : was.product();
            String productAfter = is == null ? null : is.product();
            if (!Objects.equals(productBefore, productAfter)) {
                changed.add(new OrderEventDetail(path + ".product", productBefore, productAfter));
            }
            number(path + ".quantity", was == null ? null : was.quantity(), is == null ? null : is.quantity(), changed);
            number(
                    path + ".unitPrice",
                    was == null ? null : was.unitPrice(),
                    is == null ? null : is.unitPrice(),
                    changed);
        }
        return changed;
    }

    private static void number(
            String field, @Nullable BigDecimal before, @Nullable BigDecimal after, List<OrderEventDetail> changed) {
        if (before == null || after == null || before.compareTo(after) != 0) {
            changed.add(OrderEventDetail.of(field, before, after));
        }
    }
}
