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
    public static List<Rejection<ReceiptRecordErrorCode>> check(PaymentReceived payment, LocalDate today) {
        List<Rejection<ReceiptRecordErrorCode>> reasons = new ArrayList<>();
        if (payment.amount().signum() <= 0) {
            reasons.add(Rejection.of(
                    ReceiptRecordErrorCode.AMOUNT_NOT_POSITIVE,
                    "amount",
                    payment.amount().toPlainString()));
        }
        if (payment.receivedOn().isAfter(today)) {
            reasons.add(Rejection.of(ReceiptRecordErrorCode.DATE_IN_FUTURE, "receivedOn", payment.receivedOn(), today));
        }
        reasons.addAll(TextKind.LINE.checkIfGiven(payment.reference(), "reference", ReceiptRecordErrorCode.class));
        Set<String> named = new HashSet<>();
        BigDecimal allocated = BigDecimal.ZERO;
        for (int at = 0; at < payment.allocations().size(); at++) {
            Part part = payment.allocations().get(at);
            allocated = allocated.add(part.amount());
            if (part.amount().signum() <= 0) {
                reasons.add(Rejection.of(
                        ReceiptRecordErrorCode.AMOUNT_NOT_POSITIVE,
                        "allocations." + at + ".amount",
                        part.amount().toPlainString()));
            }
            if (!named.add(part.order())) {
                reasons.add(Rejection.of(
                        ReceiptRecordErrorCode.ORDER_NAMED_TWICE, "allocations." + at + ".order", part.order()));
            }
        }
        if (allocated.compareTo(payment.amount()) > 0) {
            reasons.add(Rejection.of(
                    ReceiptRecordErrorCode.RECEIPT_EXCEEDED,
                    "allocations",
                    allocated.toPlainString(),
                    payment.amount().toPlainString()));
        }
        return reasons;
    }
}
