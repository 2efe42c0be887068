package dev.tributary.orders.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a change of an order must be in itself, before anything is looked up. */
public final class ChangeRules {

    private ChangeRules() {}

    /** What is wrong with the change; nothing if it is sound. What holds for an order when it is placed holds here too. */
    public static List<Rejection> check(OrderChangeRequest change, LocalDate today, boolean byPartner) {
        if (change.orderDate() == null && change.lines() == null && change.note() == null) {
            return List.of(Rejection.of(OrderErrorCode.NOTHING_TO_CHANGE, ""));
        }
        List<Rejection> reasons = new ArrayList<>();
        PlacementRules.checkDate(change.orderDate(), today, reasons);
        if (change.lines() != null) {
            PlacementRules.checkLines(change.lines(), byPartner, reasons);
        }
        reasons.addAll(TextKind.PROSE.checkIfGiven(change.note(), "note"));
        return reasons;
    }

    /** A reason that somebody has to give for what they do: something more than blanks. */
    public static List<Rejection> checkReason(String reason) {
        return TextKind.PROSE.check(reason, "reason", OrderErrorCode.REASON_MISSING);
    }
}
