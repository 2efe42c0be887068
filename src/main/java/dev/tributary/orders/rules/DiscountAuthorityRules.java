package dev.tributary.orders.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a discount authority must be in itself. */
public final class DiscountAuthorityRules {

    private DiscountAuthorityRules() {}

    /** What is wrong with the authority; nothing if it is sound. */
    public static List<Rejection> check(DiscountAuthorityRequest request, LocalDate today) {
        List<Rejection> reasons = new ArrayList<>();
        BigDecimal most = request.mostDiscount();
        if (most.signum() < 0 || most.compareTo(BigDecimal.ONE) > 0) {
            reasons.add(
                    Rejection.of(DiscountAuthorityErrorCode.DISCOUNT_INVALID, "mostDiscount", most.toPlainString()));
        }
        if (request.validFrom() != null && request.validFrom().isBefore(today)) {
            reasons.add(Rejection.of(DiscountAuthorityErrorCode.DATE_IN_PAST, "validFrom", request.validFrom(), today));
        }
        reasons.addAll(TextKind.PROSE.check(request.reason(), "reason", DiscountAuthorityErrorCode.REASON_MISSING));
        return reasons;
    }
}
