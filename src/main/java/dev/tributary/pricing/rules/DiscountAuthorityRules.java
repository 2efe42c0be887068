package dev.tributary.pricing.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks a discount authority without looking anything up. */
public final class DiscountAuthorityRules {

    private DiscountAuthorityRules() {}

    /** The reasons against the authority; empty if there are none. */
    public static List<Rejection<DiscountAuthorityErrorCode>> check(
            BigDecimal mostDiscount, @Nullable LocalDate validFrom, String reason, LocalDate today) {
        List<Rejection<DiscountAuthorityErrorCode>> reasons = new ArrayList<>();
        if (mostDiscount.signum() < 0 || mostDiscount.compareTo(BigDecimal.ONE) > 0) {
            reasons.add(Rejection.of(
                    DiscountAuthorityErrorCode.DISCOUNT_INVALID, "mostDiscount", mostDiscount.toPlainString()));
        }
        if (validFrom != null && validFrom.isBefore(today)) {
            reasons.add(Rejection.of(DiscountAuthorityErrorCode.DATE_IN_PAST, "validFrom", validFrom, today));
        }
        reasons.addAll(TextKind.PROSE.check(reason, "reason", DiscountAuthorityErrorCode.REASON_MISSING));
        return reasons;
    }
}
