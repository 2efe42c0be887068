package dev.tributary.receivables.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks a credit limit without looking anything up. */
public final class CreditLimitRules {

    private CreditLimitRules() {}

    /** The reasons against the limit; empty if there are none. */
    public static List<Rejection<CreditLimitErrorCode>> check(CreditLimitRequest request, LocalDate today) {
        List<Rejection<CreditLimitErrorCode>> reasons = new ArrayList<>();
        if (request.amount().signum() < 0) {
            reasons.add(Rejection.of(
                    CreditLimitErrorCode.AMOUNT_NEGATIVE,
                    "amount",
                    request.amount().toPlainString()));
        }
        if (request.validFrom() != null && request.validFrom().isBefore(today)) {
            reasons.add(Rejection.of(CreditLimitErrorCode.DATE_IN_PAST, "validFrom", request.validFrom(), today));
        }
        reasons.addAll(TextKind.PROSE.check(request.reason(), "reason", CreditLimitErrorCode.REASON_MISSING));
        return reasons;
    }
}
