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
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWeekWithAVisitIsSound() {
        assertThat(SubmissionRules.check(plan(visit(MONDAY)), MONDAY)).isEmpty();
    }

    @Test
    void theDraftOfTheWeekMayBeHandedInAsItStands() {
        assertThat(SubmissionRules.check(new VisitPlanRequest(MONDAY, null), MONDAY))
                .isEmpty();
    }

    @Property
    void aWeekStartsWithAMonday(@ForAll @IntRange(min = 1, max = 6) int day) {
        LocalDate start = MONDAY.plusDays(day);

        assertThat(SubmissionRules.check(new VisitPlanRequest(start, List.of(visit(start))), MONDAY))
                .containsExactly(Rejection.of(VisitPlanSubmitErrorCode.WEEK_NOT_MONDAY, "weekStart", start));
    }

    @Property
    void aPlanIsHandedInUntilTheWeeksLastDay(@ForAll @IntRange(min = -30, max = 30) int later) {
        List<Rejection> reasons = SubmissionRules.check(plan(visit(MONDAY)), MONDAY.plusDays(later));

        assertThat(reasons).extracting(Rejection::code).isEqualTo(later > 6 ? List.of("WEEK_IS_OVER") : List.of());
    }

    @Property
    void aVisitIsOnADayOfItsWeek(@ForAll @IntRange(min = -10, max = 20) int day) {
        List<Rejection> reasons = SubmissionRules.check(plan(visit(MONDAY), visit(MONDAY.plusDays(day))), MONDAY);

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

        assertThat(SubmissionRules.check(
                        new VisitPlanRequest(MONDAY, Collections.nCopies(most, visit(MONDAY))), MONDAY))
                .isEmpty();
        assertThat(SubmissionRules.check(
                        new VisitPlanRequest(MONDAY, Collections.nCopies(most + 1, visit(MONDAY))), MONDAY))
                .containsExactly(Rejection.of(VisitPlanSubmitErrorCode.TOO_MANY_VISITS, "visits", most + 1, most));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void aVisitHasAPurpose(String purpose) {
        assertThat(SubmissionRules.check(plan(new PlannedVisit("P0001", MONDAY, purpose)), MONDAY))
                .containsExactly(Rejection.of(VisitPlanSubmitErrorCode.PURPOSE_MISSING, "visits.0.purpose"));
    }

    private static VisitPlanRequest plan(PlannedVisit... visits) {
        return new VisitPlanRequest(MONDAY, List.of(visits));
    }

    private static PlannedVisit visit(LocalDate day) {
        return new PlannedVisit("P0001", day, "Review the quarter");
    }
}
