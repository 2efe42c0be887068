package dev.tributary.visits.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import dev.tributary.visits.rules.VisitPlanRequest.PlannedVisit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a visit plan without looking anything up. */
public final class SubmissionRules {

    /** The maximum number of visits in a week. */
    public static final int MOST_VISITS = 100;

    /** How many weeks after the current week a plan may be: half a year. */
    public static final int MOST_WEEKS_AHEAD = 26;

    private static final int DAYS_OF_A_WEEK = 7;

    private SubmissionRules() {}

    /** The reasons against the request; empty if there are none. */
    public static List<Rejection<VisitPlanSubmitErrorCode>> check(VisitPlanRequest request, LocalDate today) {
        LocalDate weekStart = request.weekStart();
        List<Rejection<VisitPlanSubmitErrorCode>> reasons = new ArrayList<>();
        if (weekStart.getDayOfWeek() != DayOfWeek.MONDAY) {
            reasons.add(Rejection.of(VisitPlanSubmitErrorCode.WEEK_NOT_MONDAY, "weekStart", weekStart));
        }
        if (!today.isBefore(weekStart.plusDays(DAYS_OF_A_WEEK))) {
            reasons.add(Rejection.of(VisitPlanSubmitErrorCode.WEEK_IS_OVER, "weekStart", weekStart));
        }
        LocalDate last =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(MOST_WEEKS_AHEAD);
        if (weekStart.isAfter(last)) {
            reasons.add(Rejection.of(VisitPlanSubmitErrorCode.WEEK_TOO_FAR_AHEAD, "weekStart", weekStart, last));
        }
        List<PlannedVisit> visits = request.visits();
        if (visits == null) {
            return reasons;
        }
        if (visits.isEmpty()) {
            reasons.add(Rejection.of(VisitPlanSubmitErrorCode.VISITS_MISSING, "visits"));
        }
        if (visits.size() > MOST_VISITS) {
            reasons.add(Rejection.of(VisitPlanSubmitErrorCode.TOO_MANY_VISITS, "visits", visits.size(), MOST_VISITS));
        }
        Set<List<Object>> planned = new HashSet<>();
        for (int at = 0; at < visits.size(); at++) {
            PlannedVisit visit = visits.get(at);
            LocalDate day = visit.plannedOn();
            if (day.isBefore(weekStart) || !day.isBefore(weekStart.plusDays(DAYS_OF_A_WEEK))) {
                reasons.add(Rejection.of(
                        VisitPlanSubmitErrorCode.DAY_OUTSIDE_WEEK, "visits." + at + ".plannedOn", day, weekStart));
            }
            if (!planned.add(List.of(visit.partner(), day))) {
                reasons.add(Rejection.of(
                        VisitPlanSubmitErrorCode.PARTNER_TWICE_A_DAY,
                        "visits." + at + ".partner",
                        visit.partner(),
                        day));
            }
            reasons.addAll(TextKind.PROSE.check(
                    visit.purpose(), "visits." + at + ".purpose", VisitPlanSubmitErrorCode.PURPOSE_MISSING));
        }
        return reasons;
    }
}
