package dev.tributary.pricing.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks a discount authority without looking anything up. */
public final class DiscountAuthorityRules {

    private DiscountAuthorityRules() {}

    /** The reasons against the authority; empty if there are none. */
    public static List<Rejection<DiscountAuthorityErrorCode>> check(DiscountAuthorityRequest request, LocalDate today) {
        List<Rejection<DiscountAuthorityErrorCode>> reasons = new ArrayList<>();
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
