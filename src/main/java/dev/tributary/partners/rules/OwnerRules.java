package dev.tributary.partners.rules;

import dev.tributary.shared.Outcome.Rejection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static dev.tributary.partners.rules.PartnerOwnerErrorCode.DATE_IN_PAST;
import static dev.tributary.partners.rules.PartnerOwnerErrorCode.END_INVALID;

/** Checks the naming of an account manager without looking anything up: it cannot change the past. */
public final class OwnerRules {

    private OwnerRules() {}

    /** The reasons against the naming; empty if there are none. */
    public static List<Rejection<PartnerOwnerErrorCode>> check(OwnerRequest request, LocalDate today) {
        List<Rejection<PartnerOwnerErrorCode>> reasons = new ArrayList<>(notInThePast("from", request.from(), today));
        if (request.to() != null && !request.to().isAfter(request.from())) {
            reasons.add(Rejection.of(END_INVALID, "to", request.to(), request.from()));
        }
        return reasons;
    }

    /** The reasons against ending a naming on a day; empty if there are none. */
    public static List<Rejection<PartnerOwnerErrorCode>> checkEnd(LocalDate day, LocalDate today) {
        return notInThePast("day", day, today);
    }

    private static List<Rejection<PartnerOwnerErrorCode>> notInThePast(String field, LocalDate day, LocalDate today) {
        return day.isBefore(today) ? List.of(Rejection.of(DATE_IN_PAST, field, day, today)) : List.of();
    }
}
