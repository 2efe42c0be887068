package dev.tributary.rights.rules;

import dev.tributary.shared.Outcome.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static dev.tributary.rights.rules.ExclusiveRightErrorCode.BEGINS_IN_PAST;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.END_INVALID;

/** Checks an exclusive right without looking anything up: it cannot change the past. */
public final class RightRules {

    private RightRules() {}

    /** The reasons against granting the right; empty if there are none. */
    public static List<Rejection<ExclusiveRightErrorCode>> check(RightRequest request, LocalDate today) {
        List<Rejection<ExclusiveRightErrorCode>> reasons = new ArrayList<>();
        if (request.from().isBefore(today)) {
            reasons.add(Rejection.of(BEGINS_IN_PAST, "from", request.from(), today));
        }
        if (request.to() != null && !request.to().isAfter(request.from())) {
            reasons.add(Rejection.of(END_INVALID, "to", request.to()));
        }
        return reasons;
    }
}
