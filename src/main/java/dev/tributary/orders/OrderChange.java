package dev.tributary.orders;

import dev.tributary.orders.Pricing.Granted;
import dev.tributary.orders.Pricing.Priced;
import dev.tributary.orders.rules.ChangeRules;
import dev.tributary.orders.rules.OrderChangeRequest;
import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.orders.rules.OrderRequest;
import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.pricing.Seller;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import static dev.tributary.orders.rules.OrderErrorCode.ORDER_NOT_OPEN;
import static dev.tributary.orders.rules.OrderErrorCode.PARTNER_NOT_FOUND;

/** Changes the lines, the date and the note of an order that is only submitted. */
@ApplicationScoped
public class OrderChange {

    private final Edits<SalesOrder, OrderErrorCode> edits;
    private final Orders orders;
    private final Pricing pricing;
    private final OrderTimeline timeline;
    private final Partners partners;
    private final BigDecimal taxRate;

    OrderChange(
            Edits<SalesOrder, OrderErrorCode> edits,
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
     * Changes the order. Given lines replace all lines of the order; a line without a price gets the list price of the
     * order's date. A price that was granted for a product stays granted on this order, at that price or a higher one,
     * for every later caller. It stays granted for the order's present date only; on another date it needs authority
     * again.
     *
     * @return the key of the order, or the reasons for the rejection
     *     ({@link dev.tributary.orders.rules.OrderErrorCode})
     */
    public Uni<Outcome<UUID, OrderErrorCode>> change(Seller seller, UUID id, OrderChangeRequest request) {
        return edits.edit(
                seller.scope(),
                "orderChange",
                id,
                request.version(),
                ChangeRules.check(
                        request, seller.scope().today(), seller.scope().isPartner()),
                order -> order.status() == OrderStatus.SUBMITTED
                        ? partners.findById(order.partnerId())
                                .chain(partner -> changeFor(partner, seller, order, request))
                        : Edits.refused(ORDER_NOT_OPEN, "id", order.number(), order.status()));
    }

    private Uni<List<Rejection<OrderErrorCode>>> changeFor(
            @Nullable Partner partner, Seller seller, SalesOrder order, OrderChangeRequest request) {
        if (partner == null) {
            return Edits.refused(PARTNER_NOT_FOUND, "id", order.number());
        }
        LocalDate date = request.orderDate() == null ? order.orderDate() : request.orderDate();
        boolean moves = !date.equals(order.orderDate());
        if (request.lines() == null && !moves) {
            List<OrderEventDetail> changed = noteChange(order, request);
            remark(order, request);
            return told(order, changed);
        }
        return orders.lines(order)
                .chain(before -> pricing.price(
                                seller,
                                partner,
                                date,
                                asked(request, before),
                                moves ? Granted.NOTHING : new Granted(before))
                        .chain(priced -> priced.reasons().isEmpty()
                                ? sold(order, date, request, before, priced.lines())
                                : Uni.createFrom().item(reasons(request, priced))));
    }

    /** A request without lines keeps the order's lines. */
    private static List<OrderRequest.Line> asked(OrderChangeRequest request, List<OrderLine> before) {
        return request.lines() != null
                ? request.lines()
                : before.stream()
                        .map(line -> new OrderRequest.Line(line.product(), line.quantity(), line.unitPrice()))
                        .toList();
    }

    /** A rejection points to what the caller gave. If the caller gave only a date, the date is at fault. */
    private static List<Rejection<OrderErrorCode>> reasons(OrderChangeRequest request, Priced priced) {
        return request.lines() != null
                ? priced.reasons()
                : priced.reasons().stream()
                        .map(reason -> new Rejection<>(reason.code(), List.of("orderDate"), reason.values()))
                        .toList();
    }

    /** On another date the order belongs to the territory that its partner was in on that date. */
    private Uni<List<Rejection<OrderErrorCode>>> sold(
            SalesOrder order,
            LocalDate date,
            OrderChangeRequest request,
            List<OrderLine> before,
            List<OrderLine> after) {
        return partners.territoryOf(order.partnerId(), date).chain(territory -> {
            List<OrderEventDetail> changed = lineChanges(before, after);
            if (!date.equals(order.orderDate())) {
                changed.add(new OrderEventDetail("orderDate", order.orderDate().toString(), date.toString()));
            }
            changed.addAll(noteChange(order, request));
            Runnable change = () -> {
                if (request.lines() != null) {
                    order.sell(after, taxRate);
                }
                if (!date.equals(order.orderDate())) {
                    order.date(date, territory);
                }
                remark(order, request);
            };
            if (request.lines() == null && haveSameListPrices(before, after)) {
                change.run();
                return told(order, changed);
            }
            return orders.replaceLines(order, change, after).chain(() -> told(order, changed));
        });
    }

    private static boolean haveSameListPrices(List<OrderLine> before, List<OrderLine> after) {
        return IntStream.range(0, after.size()).allMatch(at -> {
            BigDecimal was = before.get(at).listPrice();
            BigDecimal is = after.get(at).listPrice();
            return was == null ? is == null : is != null && was.compareTo(is) == 0;
        });
    }

    private static List<OrderEventDetail> noteChange(SalesOrder order, OrderChangeRequest request) {
        String note = request.note();
        return note == null || note.equals(order.note())
                ? List.of()
                : List.of(new OrderEventDetail("note", order.note(), note));
    }

    private static void remark(SalesOrder order, OrderChangeRequest request) {
        String note = request.note();
        if (note != null && !note.equals(order.note())) {
            order.remark(note);
        }
    }

    private Uni<List<Rejection<OrderErrorCode>>> told(SalesOrder order, List<OrderEventDetail> changed) {
        return changed.isEmpty()
                ? Edits.made()
                : timeline.add(order, OrderEventKind.CHANGED, null, changed).replaceWith(List.of());
    }

    /** The differences, line by line; lines are matched by their numbers. */
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
