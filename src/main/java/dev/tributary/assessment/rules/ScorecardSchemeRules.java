package dev.tributary.assessment.rules;

import dev.tributary.assessment.rules.ScorecardSchemeRequest.Weight;
import dev.tributary.shared.Outcome.Rejection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static dev.tributary.assessment.rules.ScorecardSchemeErrorCode.CRITERION_TWICE;
import static dev.tributary.assessment.rules.ScorecardSchemeErrorCode.NO_SCALE;
import static dev.tributary.assessment.rules.ScorecardSchemeErrorCode.WEIGHTS_NOT_ONE;
import static dev.tributary.assessment.rules.ScorecardSchemeErrorCode.WEIGHT_NOT_POSITIVE;

/** Checks a scorecard scheme without looking anything up. */
public final class ScorecardSchemeRules {

    private ScorecardSchemeRules() {}

    /** The reasons against the scheme; empty if there are none. */
    public static List<Rejection<ScorecardSchemeErrorCode>> check(ScorecardSchemeRequest request) {
        List<Rejection<ScorecardSchemeErrorCode>> reasons = new ArrayList<>();
        Set<String> named = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < request.criteria().size(); at++) {
            Weight one = request.criteria().get(at);
            String field = "criteria." + at;
            if (!named.add(one.criterion())) {
                reasons.add(Rejection.of(CRITERION_TWICE, field + ".criterion", one.criterion()));
            }
            if (one.weight().signum() <= 0) {
                reasons.add(Rejection.of(
                        WEIGHT_NOT_POSITIVE, field + ".weight", one.weight().toPlainString()));
            }
            if (one.zeroAt().compareTo(one.fullAt()) == 0) {
                reasons.add(Rejection.of(
                        NO_SCALE,
                        field + ".fullAt",
                        one.criterion(),
                        one.fullAt().toPlainString()));
            }
            sum = sum.add(one.weight());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            reasons.add(Rejection.of(WEIGHTS_NOT_ONE, "criteria", sum.toPlainString()));
        }
        return reasons;
    }
}
