package dev.tributary.receivables.rules;

import dev.tributary.receivables.rules.PaymentReceived.Part;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a receipt without looking anything up. */
public final class ReceiptRules {

    private ReceiptRules() {}

    /** The reasons against the receipt; empty if there are none. */
    public static List<Rejection<ReceiptErrorCode>> check(PaymentReceived payment, LocalDate today) {
        List<Rejection<ReceiptErrorCode>> reasons = new ArrayList<>();
        if (payment.amount().signum() <= 0) {
            reasons.add(Rejection.of(
                    ReceiptErrorCode.AMOUNT_NOT_POSITIVE,
                    "amount",
                    payment.amount().toPlainString()));
        }
        if (payment.receivedOn().isAfter(today)) {
            reasons.add(Rejection.of(ReceiptErrorCode.DATE_IN_FUTURE, "receivedOn", payment.receivedOn(), today));
        }
        reasons.addAll(TextKind.LINE.checkIfGiven(payment.reference(), "reference", ReceiptErrorCode.class));
        boolean matures = payment.method() == ReceiptMethod.ACCEPTANCE;
        if (matures != (payment.maturesOn() != null)
                || payment.maturesOn() != null && payment.maturesOn().isBefore(payment.receivedOn())) {
            reasons.add(Rejection.of(ReceiptErrorCode.MATURITY_INVALID, "maturesOn", payment.method()));
        }
        reasons.addAll(check(payment.allocations()));
        BigDecimal allocated =
                payment.allocations().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (allocated.compareTo(payment.amount()) > 0) {
            reasons.add(Rejection.of(
                    ReceiptErrorCode.RECEIPT_EXCEEDED,
                    "allocations",
                    allocated.toPlainString(),
                    payment.amount().toPlainString()));
        }
        return reasons;
    }

    /** The reasons against the allocations; empty if there are none. */
    public static List<Rejection<ReceiptErrorCode>> check(List<Part> allocations) {
        List<Rejection<ReceiptErrorCode>> reasons = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int at = 0; at < allocations.size(); at++) {
            Part part = allocations.get(at);
            if (part.amount().signum() <= 0) {
                reasons.add(Rejection.of(
                        ReceiptErrorCode.AMOUNT_NOT_POSITIVE,
                        "allocations." + at + ".amount",
                        part.amount().toPlainString()));
            }
            if (!named.add(part.order())) {
                reasons.add(
                        Rejection.of(ReceiptErrorCode.ORDER_NAMED_TWICE, "allocations." + at + ".order", part.order()));
            }
        }
        return reasons;
    }

    /** The reasons against the reversal; empty if there are none. */
    public static List<Rejection<ReceiptErrorCode>> check(ReversalRequest reversal) {
        return TextKind.PROSE.check(reversal.reason(), "reason", ReceiptErrorCode.REASON_MISSING);
    }
}
