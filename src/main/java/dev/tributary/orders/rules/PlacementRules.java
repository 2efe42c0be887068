package dev.tributary.orders.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks an order without looking anything up. */
public final class PlacementRules {

    /** The maximum number of lines of an order. */
    public static final int MOST_LINES = 200;

    /** How many days before today an order may be dated, because some orders are taken on paper first. */
    public static final int MOST_DAYS_BACK = 31;

    private PlacementRules() {}

    /** The reasons against the request; empty if there are none. */
    public static List<Rejection<OrderErrorCode>> check(OrderRequest request, LocalDate today, boolean byPartner) {
        List<Rejection<OrderErrorCode>> reasons = new ArrayList<>();
        if (request.partner() == null && !byPartner) {
            reasons.add(Rejection.of(OrderErrorCode.PARTNER_MISSING, "partner"));
        }
        checkDate(request.orderDate(), today, reasons);
        checkLines(request.lines(), byPartner, reasons);
        reasons.addAll(TextKind.PROSE.checkIfGiven(request.note(), "note", OrderErrorCode.class));
        return reasons;
    }

    static void checkDate(@Nullable LocalDate date, LocalDate today, List<Rejection<OrderErrorCode>> reasons) {
        if (date != null && date.isAfter(today)) {
            reasons.add(Rejection.of(OrderErrorCode.DATE_IN_FUTURE, "orderDate", date, today));
        }
        if (date != null && date.isBefore(today.minusDays(MOST_DAYS_BACK))) {
            reasons.add(Rejection.of(OrderErrorCode.DATE_TOO_OLD, "orderDate", date, today.minusDays(MOST_DAYS_BACK)));
        }
    }

    static void checkLines(List<OrderRequest.Line> lines, boolean byPartner, List<Rejection<OrderErrorCode>> reasons) {
        if (lines.isEmpty()) {
            reasons.add(Rejection.of(OrderErrorCode.LINES_MISSING, "lines"));
        }
        if (lines.size() > MOST_LINES) {
            reasons.add(Rejection.of(OrderErrorCode.TOO_MANY_LINES, "lines", lines.size(), MOST_LINES));
        }
        for (int at = 0; at < lines.size(); at++) {
            checkLine(lines.get(at), "lines." + at, byPartner, reasons);
        }
    }

    private static void checkLine(
            OrderRequest.Line line, String path, boolean byPartner, List<Rejection<OrderErrorCode>> reasons) {
        if (line.quantity().signum() <= 0) {
            reasons.add(Rejection.of(
                    OrderErrorCode.QUANTITY_NOT_POSITIVE,
                    path + ".quantity",
                    line.quantity().toPlainString()));
        }
        if (line.unitPrice() == null) {
            return;
        }
        if (byPartner) {
            reasons.add(Rejection.of(OrderErrorCode.PRICE_NOT_YOURS, path + ".unitPrice"));
        } else if (line.unitPrice().signum() < 0) {
            reasons.add(Rejection.of(
                    OrderErrorCode.PRICE_NEGATIVE,
                    path + ".unitPrice",
                    line.unitPrice().toPlainString()));
        }
    }
}
