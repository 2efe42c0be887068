package dev.tributary.partners.rules;

import dev.tributary.shared.Outcome.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static dev.tributary.partners.rules.ExclusiveRightErrorCode.BEGINS_IN_PAST;
import static dev.tributary.partners.rules.ExclusiveRightErrorCode.END_INVALID;

/** What an exclusive right must be in itself: it changes nothing about the past. */
public final class RightRules {

    private RightRules() {}

    /** What is wrong with a right to grant; nothing if it is sound. */
    public static List<Rejection> check(RightRequest request, LocalDate today) {
        List<Rejection> reasons = new ArrayList<>();
        if (request.from().isBefore(today)) {
            reasons.add(Rejection.of(BEGINS_IN_PAST, "from", request.from(), today));
        }
        if (request.to() != null && !request.to().isAfter(request.from())) {
            reasons.add(Rejection.of(END_INVALID, "to", request.to()));
        }
        return reasons;
    }
}
