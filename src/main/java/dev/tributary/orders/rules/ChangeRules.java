package dev.tributary.orders.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks a change of an order without looking anything up. */
public final class ChangeRules {

    private ChangeRules() {}

    /** The reasons against the change; empty if there are none. The rules of placing an order apply too. */
    public static List<Rejection<OrderErrorCode>> check(OrderChangeRequest change, LocalDate today, boolean byPartner) {
        if (change.orderDate() == null && change.lines() == null && change.note() == null) {
            return List.of(Rejection.of(OrderErrorCode.NOTHING_TO_CHANGE, ""));
        }
        List<Rejection<OrderErrorCode>> reasons = new ArrayList<>();
        PlacementRules.checkDate(change.orderDate(), today, reasons);
        if (change.lines() != null) {
            PlacementRules.checkLines(change.lines(), byPartner, reasons);
        }
        reasons.addAll(TextKind.PROSE.checkIfGiven(change.note(), "note", OrderErrorCode.class));
        return reasons;
    }

    /** Checks that a required reason is not blank. */
    public static List<Rejection<OrderErrorCode>> checkReason(String reason) {
        return TextKind.PROSE.check(reason, "reason", OrderErrorCode.REASON_MISSING);
    }
}
