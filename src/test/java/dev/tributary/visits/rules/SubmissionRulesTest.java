package dev.tributary.visits.rules;

import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.visits.rules.VisitPlanRequest.PlannedVisit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWeekWithAVisitIsSound() {
        assertThat(SubmissionRules.check(plan(visit(MONDAY)), MONDAY)).isEmpty();
    }

    @Test
    void theDraftOfTheWeekMayBeHandedInAsItStands() {
        assertThat(SubmissionRules.check(new VisitPlanRequest(MONDAY, null, "key"), MONDAY))
                .isEmpty();
    }

    @Property
    void aWeekStartsWithAMonday(@ForAll @IntRange(min = 1, max = 6) int day) {
        LocalDate start = MONDAY.plusDays(day);

        assertThat(SubmissionRules.check(new VisitPlanRequest(start, List.of(visit(start)), "key"), MONDAY))
                .containsExactly(Rejection.of(VisitPlanSubmitErrorCode.WEEK_NOT_MONDAY, "weekStart", start));
    }

    @Property
    void aPlanIsHandedInUntilTheWeeksLastDay(@ForAll @IntRange(min = -30, max = 30) int later) {
        List<Rejection<VisitPlanSubmitErrorCode>> reasons =
                SubmissionRules.check(plan(visit(MONDAY)), MONDAY.plusDays(later));

        assertThat(reasons)
                .extracting(Rejection::code)
                .isEqualTo(later > 6 ? List.of(VisitPlanSubmitErrorCode.WEEK_IS_OVER) : List.of());
    }

    @Property
    void aVisitIsOnADayOfItsWeek(@ForAll @IntRange(min = -10, max = 20) int day) {
        List<Rejection<VisitPlanSubmitErrorCode>> reasons = SubmissionRules.check(
                plan(visit(MONDAY), new PlannedVisit("P0002", MONDAY.plusDays(day), "Review the quarter")), MONDAY);

        if (day >= 0 && day <= 6) {
            assertThat(reasons).isEmpty();
        } else {
            assertThat(reasons)
                    .containsExactly(Rejection.of(
                            VisitPlanSubmitErrorCode.DAY_OUTSIDE_WEEK,
                            "visits.1.plannedOn",
                            MONDAY.plusDays(day),
                            MONDAY));
        }
    }

    @Test
    void aPlanHasAVisit() {
        assertThat(SubmissionRules.check(plan(), MONDAY))
                .containsExactly(Rejection.of(VisitPlanSubmitErrorCode.VISITS_MISSING, "visits"));
    }

    @Test
    void aWeekHasOnlySoManyVisits() {
        int most = SubmissionRules.MOST_VISITS;

        assertThat(SubmissionRules.check(new VisitPlanRequest(MONDAY, visits(most), "key"), MONDAY))
                .isEmpty();
        assertThat(SubmissionRules.check(new VisitPlanRequest(MONDAY, visits(most + 1), "key"), MONDAY))
                .containsExactly(Rejection.of(VisitPlanSubmitErrorCode.TOO_MANY_VISITS, "visits", most + 1, most));
    }

    @Property
    void aWeekIsAtMostHalfAYearAhead(
            @ForAll @IntRange(min = 0, max = 60) int ahead, @ForAll @IntRange(max = 6) int day) {
        LocalDate week = MONDAY.plusWeeks(ahead);
        LocalDate today = MONDAY.plusDays(day);

        assertThat(SubmissionRules.check(new VisitPlanRequest(week, List.of(visit(week)), "key"), today))
                .isEqualTo(
                        ahead <= SubmissionRules.MOST_WEEKS_AHEAD
                                ? List.of()
                                : List.of(Rejection.of(
                                        VisitPlanSubmitErrorCode.WEEK_TOO_FAR_AHEAD,
                                        "weekStart",
                                        week,
                                        MONDAY.plusWeeks(SubmissionRules.MOST_WEEKS_AHEAD))));
    }

    @Property
    void aPartnerIsVisitedOnceADay(@ForAll @IntRange(max = 6) int one, @ForAll @IntRange(max = 6) int other) {
        List<Rejection<VisitPlanSubmitErrorCode>> reasons = SubmissionRules.check(
                plan(
                        visit(MONDAY.plusDays(one)),
                        new PlannedVisit("P0002", MONDAY.plusDays(one), "Collect"),
                        new PlannedVisit("P0001", MONDAY.plusDays(other), "Collect")),
                MONDAY);

        assertThat(reasons)
                .isEqualTo(
                        one == other
                                ? List.of(Rejection.of(
                                        VisitPlanSubmitErrorCode.PARTNER_TWICE_A_DAY,
                                        "visits.2.partner",
                                        "P0001",
                                        MONDAY.plusDays(one)))
                                : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void aVisitHasAPurpose(String purpose) {
        assertThat(SubmissionRules.check(plan(new PlannedVisit("P0001", MONDAY, purpose)), MONDAY))
                .containsExactly(Rejection.of(VisitPlanSubmitErrorCode.PURPOSE_MISSING, "visits.0.purpose"));
    }

    private static VisitPlanRequest plan(PlannedVisit... visits) {
        return new VisitPlanRequest(MONDAY, List.of(visits), "key");
    }

    private static List<PlannedVisit> visits(int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> new PlannedVisit("P" + at, MONDAY, "Review the quarter"))
                .toList();
    }

    private static PlannedVisit visit(LocalDate day) {
        return new PlannedVisit("P0001", day, "Review the quarter");
    }
}
