package dev.tributary.visits;

import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.persistence.TestDatabase.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class VisitPlanSubmitTest {

    private static final LocalDate MONDAY = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private static final String LEFT = "E-LEFT-SOON";
    /** No other test plans in this week, and the demo company's calendar does not reach it. */
    private static final LocalDate HOLIDAY = MONDAY.plusWeeks(20).plusDays(3);
    /** A Saturday that is a working day instead. */
    private static final LocalDate WORKED = MONDAY.plusWeeks(21).plusDays(5);

    private static final String MUTATION = """
            mutation ($input: VisitPlanSubmitInput!) {
              visitPlanSubmit(input: $input) {
                visitPlan { id weekStart status employee { number } territory { code }
                  visits { partner { code } plannedOn purpose status } }
                userErrors { code message field }
              }
            }""";

    /**
     * The regional manager temporarily has no record; an employee's last day is today; one of the planned weeks has a
     * public holiday.
     */
    @BeforeAll
    static void changeTheStaff() {
        TestDatabase.change("update employee set subject = null where subject = ?", REGIONAL.subject());
        TestDatabase.change("update employee set subject = null where subject = ?", MANAGER.subject());
        TestDatabase.change(
                "insert into employee (number, name, subject) values (?, '周末', ?)", LEFT, MANAGER.subject());
        TestDatabase.change("""
                insert into territory_assignment (employee_id, territory_id, role, "primary", valid)
                select employee.id, partner.territory_id, 'REP', false, daterange(current_date - 9, ?::date + 1)
                from employee, partner where employee.number = ? and partner.code = 'P0001'""", today(), LEFT);
    }

    @BeforeAll
    static void changeTheCalendar() {
        TestDatabase.change(
                "create table kept_calendar as select * from calendar_exception where day >= ?::date", MONDAY);
        TestDatabase.change("delete from calendar_exception where day >= ?::date", MONDAY);
        TestDatabase.change(
                "insert into calendar_exception (day, working, name) values (?, false, 'Founding Day'), (?, true, '调休')",
                HOLIDAY,
                WORKED);
    }

    @AfterAll
    static void changeTheCalendarBack() {
        TestDatabase.change("delete from calendar_exception where day >= ?::date", MONDAY);
        TestDatabase.change("insert into calendar_exception select * from kept_calendar");
        TestDatabase.change("drop table kept_calendar");
    }

    @AfterAll
    static void changeTheStaffBack() {
        TestDatabase.change(
                "delete from territory_assignment where employee_id = (select id from employee where number = ?)",
                LEFT);
        TestDatabase.change("delete from employee where number = ?", LEFT);
        TestDatabase.change("update employee set subject = ? where number = 'E002'", REGIONAL.subject());
        TestDatabase.change("update employee set subject = ? where number = 'E003'", MANAGER.subject());
    }

    @Test
    void aRepHandsInNextWeeksDraftAsItStandsAndOnce() {
        var week = MONDAY.plusWeeks(1);
        // Some may be cancelled: other tests merge partners.
        var drafted = TestDatabase.list("""
                select visit.status from visit
                join visit_plan plan on plan.id = plan_id
                join employee on employee.id = plan.employee_id
                where employee.number = 'E004' and plan.week_start = ?::date""", row -> row.getString(1), week);

        var answer = submit(REP, week, null, UUID.randomUUID().toString());

        assertThat(answer.text("visitPlanSubmit.visitPlan.status")).isEqualTo("SUBMITTED");
        assertThat(answer.text("visitPlanSubmit.visitPlan.employee.number")).isEqualTo("E004");
        assertThat(drafted).contains("PLANNED");
        assertThat(answer.texts("visitPlanSubmit.visitPlan.visits.status"))
                .containsExactlyInAnyOrderElementsOf(drafted);
        assertThat(submit(REP, week, null, UUID.randomUUID().toString()).texts("visitPlanSubmit.userErrors.code"))
                .containsExactly("ALREADY_SUBMITTED");
    }

    @Test
    void aRepHandsInAPlanOfAWeekWithoutADraftAndTheSameKeyGivesItAgain() {
        var week = MONDAY.plusWeeks(6);
        var key = UUID.randomUUID().toString();
        var visits = List.of(visit("P0001", week, "回款"), visit("P0002", week.plusDays(6), "新品介绍"));

        var answer = submit(REP, week, visits, key);

        assertThat(answer.text("visitPlanSubmit.visitPlan.weekStart")).isEqualTo(week.toString());
        assertThat(answer.texts("visitPlanSubmit.visitPlan.visits.partner.code"))
                .containsExactly("P0001", "P0002");
        assertThat(answer.texts("visitPlanSubmit.visitPlan.visits.purpose")).containsExactly("回款", "新品介绍");
        assertThat(submit(REP, week, visits, key).body()).isEqualTo(answer.body());
        var other = submit(REP, MONDAY.plusWeeks(7), null, key);
        assertThat(other.texts("visitPlanSubmit.userErrors.code")).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void oneKeySentManyTimesAtOnceIsOnePlanAndOneAnswer() {
        var week = MONDAY.plusWeeks(8);
        var key = UUID.randomUUID().toString();
        var visits = List.of(visit("P0001", week, "回款"));
        var before = TestDatabase.one("select count(*) from visit");

        var answers = AtOnce.times(64, number -> submit(REP, week, visits, key));

        assertThat(answers.get(0).text("visitPlanSubmit.visitPlan.weekStart")).isEqualTo(week.toString());
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(TestDatabase.one("select count(*) - 1 from visit")).isEqualTo(before);
    }

    @Test
    void aRefusalComesAgainForTheSameKeyEvenWhenItsReasonIsGone() {
        var week = MONDAY.plusWeeks(9);
        var key = UUID.randomUUID().toString();
        var refusal = submit(REP, week, null, key);
        assertThat(refusal.texts("visitPlanSubmit.userErrors.code")).containsExactly("NO_DRAFT");
        TestDatabase.change("""
                insert into visit_plan (employee_id, territory_id, week_start, status)
                select employee.id, partner.territory_id, ?::date, 'DRAFT'
                from employee, partner where subject = ? and partner.code = 'P0001'""", week, REP.subject());

        assertThat(submit(REP, week, null, key)).isEqualTo(refusal);

        assertThat(submit(REP, week, null, UUID.randomUUID().toString()).texts("visitPlanSubmit.userErrors.code"))
                .containsExactly("VISITS_MISSING");
    }

    @Test
    void aDraftWithAVisitOnAPublicHolidayIsNotHandedInAsItStands() {
        var week = HOLIDAY.minusDays(3).minusWeeks(1);
        TestDatabase.change("""
                with plan as (
                    insert into visit_plan (employee_id, territory_id, week_start, status)
                    select employee.id, partner.territory_id, ?::date, 'DRAFT'
                    from employee, partner where subject = ? and partner.code = 'P0001' returning id)
                insert into visit (plan_id, partner_id, planned_on, purpose, status)
                select plan.id, partner.id, ?::date, 'x', 'PLANNED' from plan, partner where code = 'P0001'""", week, REP.subject(), week);
        TestDatabase.change("insert into calendar_exception (day, working, name) values (?, false, 'Eve')", week);

        assertRefused(
                "PUBLIC_HOLIDAY", "visits", REP, week, null, UUID.randomUUID().toString());

        TestDatabase.change("delete from calendar_exception where day = ?", week);
        assertThat(submit(REP, week, null, UUID.randomUUID().toString()).text("visitPlanSubmit.visitPlan.status"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void aPartnerIsVisitedOnTwoDaysAndOnAWeekendThatIsWorked() {
        var week = WORKED.minusDays(5);
        var answer = submit(
                REP,
                week,
                List.of(visit("P0001", week, "回款"), visit("P0001", WORKED, "新品介绍")),
                UUID.randomUUID().toString());

        assertThat(answer.texts("visitPlanSubmit.visitPlan.visits.purpose")).containsExactly("回款", "新品介绍");
        assertThatThrownBy(() -> TestDatabase.change(
                        "insert into visit (plan_id, partner_id, planned_on, purpose, status)"
                                + " select plan_id, partner_id, planned_on, 'x', 'PLANNED' from visit where planned_on = ?",
                        WORKED))
                .hasStackTraceContaining("visit_partner_once_a_day");
    }

    static Stream<Arguments> badPlans() {
        var week = MONDAY.plusWeeks(3);
        var good = List.of(visit("P0001", week, "回款"));
        return Stream.of(
                arguments(
                        "WEEK_NOT_MONDAY",
                        "weekStart",
                        REP,
                        week.plusDays(1),
                        List.of(visit("P0001", week.plusDays(1), "x"))),
                arguments("WEEK_IS_OVER", "weekStart", REP, MONDAY.minusWeeks(1), null),
                arguments("NOT_AN_EMPLOYEE", "", REGIONAL, week, good),
                arguments("NO_TERRITORY", "weekStart", MANAGER, week, good),
                arguments("ALREADY_SUBMITTED", "weekStart", REP, MONDAY, null),
                arguments("NO_DRAFT", "visits", REP, week, null),
                arguments("VISITS_MISSING", "visits", REP, week, List.of()),
                arguments("TOO_MANY_VISITS", "visits", REP, week, visits(101, week)),
                arguments(
                        "DAY_OUTSIDE_WEEK",
                        "visits.0.plannedOn",
                        REP,
                        week,
                        List.of(visit("P0001", week.plusDays(7), "x"))),
                arguments(
                        "WEEK_TOO_FAR_AHEAD",
                        "weekStart",
                        REP,
                        MONDAY.plusWeeks(27),
                        List.of(visit("P0001", MONDAY.plusWeeks(27), "x"))),
                arguments(
                        "WEEK_TOO_FAR_AHEAD",
                        "weekStart",
                        REP,
                        LocalDate.of(2999, 12, 30),
                        List.of(visit("P0001", LocalDate.of(2999, 12, 31), "x"))),
                arguments(
                        "PARTNER_TWICE_A_DAY",
                        "visits.2.partner",
                        REP,
                        week,
                        List.of(
                                visit("P0001", week, "回款"),
                                visit("P0001", week.plusDays(1), "x"),
                                visit("P0001", week, "新品介绍"))),
                arguments(
                        "PUBLIC_HOLIDAY",
                        "visits.1.plannedOn",
                        REP,
                        HOLIDAY.minusDays(3),
                        List.of(visit("P0001", HOLIDAY.minusDays(1), "x"), visit("P0001", HOLIDAY, "x"))),
                arguments("PURPOSE_MISSING", "visits.0.purpose", REP, week, List.of(visit("P0001", week, " "))),
                arguments("PARTNER_NOT_FOUND", "visits.0.partner", REP, week, List.of(visit("NOBODY", week, "x"))));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badPlans")
    void aBadPlanIsRefusedWithTheReasonInBothLanguagesAndNothingIsWritten(
            String code, String field, DemoUser user, LocalDate week, @Nullable List<Map<String, String>> visits) {
        assertRefused(code, field, user, week, visits, UUID.randomUUID().toString());
    }

    @Test
    void aKeyThatCannotBeKeptIsRefused() {
        assertRefused("IDEMPOTENCY_KEY_INVALID", "idempotencyKey", REP, MONDAY.plusWeeks(3), null, " ");
    }

    @Test
    void whoPlansNoVisitsHandsInNone() {
        for (var user : List.of(DemoUser.FINANCE, DemoUser.AUDITOR, DemoUser.PARTNER, DemoUser.SUPPORT)) {
            assertThat(submit(user, MONDAY, null, "k").errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    private static void assertRefused(
            String code,
            String field,
            DemoUser user,
            LocalDate week,
            @Nullable List<Map<String, String>> visits,
            String key) {
        Refusal.of(Ask.as(user), ask -> submit(ask, week, visits, key), code, field);
    }

    private static Answer submit(
            DemoUser user, LocalDate week, @Nullable List<Map<String, String>> visits, String key) {
        return submit(Ask.as(user), week, visits, key);
    }

    private static Answer submit(Ask ask, LocalDate week, @Nullable List<Map<String, String>> visits, String key) {
        var input = new LinkedHashMap<String, Object>(Map.of("weekStart", week.toString(), "idempotencyKey", key));
        if (visits != null) {
            input.put("visits", visits);
        }
        return ask.that(MUTATION, Map.of("input", input));
    }

    private static List<Map<String, String>> visits(int number, LocalDate day) {
        return IntStream.range(0, number)
                .mapToObj(at -> visit("P%04d".formatted(at), day, "x"))
                .toList();
    }

    private static Map<String, String> visit(String partner, LocalDate day, String purpose) {
        return Map.of("partner", partner, "plannedOn", day.toString(), "purpose", purpose);
    }
}
