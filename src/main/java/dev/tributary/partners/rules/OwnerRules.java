package dev.tributary.partners.rules;

import dev.tributary.shared.Outcome.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static dev.tributary.partners.rules.PartnerOwnerErrorCode.DATE_IN_PAST;
import static dev.tributary.partners.rules.PartnerOwnerErrorCode.END_INVALID;

/** What naming somebody for a partner must be in itself: it changes nothing about the past. */
public final class OwnerRules {

    private OwnerRules() {}

    /** What is wrong with a naming; nothing if it is sound. */
    public static List<Rejection> check(OwnerRequest request, LocalDate today) {
        List<Rejection> reasons = new ArrayList<>(notInThePast("from", request.from(), today));
        if (request.to() != null && !request.to().isAfter(request.from())) {
            reasons.add(Rejection.of(END_INVALID, "to", request.to(), request.from()));
        }
        return reasons;
    }

    /** What is wrong with ending a naming on a day; nothing if it is sound. */
    public static List<Rejection> checkEnd(LocalDate day, LocalDate today) {
        return notInThePast("day", day, today);
    }

    private static List<Rejection> notInThePast(String field, LocalDate day, LocalDate today) {
        return day.isBefore(today) ? List.of(Rejection.of(DATE_IN_PAST, field, day, today)) : List.of();
    }
}
