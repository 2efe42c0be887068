package dev.tributary.territories;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.Mutant;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static dev.tributary.platform.files.Importing.ASSIGNMENTS;
import static dev.tributary.platform.files.Importing.EMPLOYEES;
import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

/** Assignments: one by one, and all of a person's together. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class AssignmentTest {

    private static final LocalDate TODAY = TestDatabase.today();

    private static final String ASSIGN = """
            mutation ($input: TerritoryAssignInput!) {
              territoryAssign(input: $input) {
                assignment { id role primary from to employee { number } territory { code } }
                userErrors { code message field }
              }
            }""";

    private static final String END = """
            mutation ($id: ID!, $on: Date!) {
              territoryAssignmentEnd(id: $id, input: { on: $on }) { assignment { to } userErrors { code field } }
            }""";

    private static final String NAME = """
            mutation ($input: PartnerOwnerNameInput!) {
              partnerOwnerName(input: $input) { partner { code } userErrors { code } }
            }""";

    private static final String PREVIEW = """
            query ($giver: String!, $taker: String!, $day: Date!, $leaves: Boolean!) {
              employeeHandOverPreview(giver: $giver, taker: $taker, day: $day, leaves: $leaves) { work { kind count } userErrors { code field } }
            }""";

    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());

    @BeforeEach
    void aSmallCompany() throws SQLException {
        Importing.emptyDatabase();
        imported(
                file(
                        "territories",
                        TERRITORIES + "CN,,China,2020-01-01\nEAST,CN,East,2020-01-01\nWEST,CN,West,2020-01-01\n"),
                3,
                0,
                0);
        imported(file("employees", EMPLOYEES + "E1,Li Na,\nE2,Wang Fang,\nE3,Zhao Lei,\n"), 3, 0, 0);
        imported(file("partners", PARTNERS + "P1,Harbour,DISTRIBUTOR,ACTIVE,EAST,CNY\n"), 1, 0, 0);
    }

    @Test
    void somebodyIsAssignedAndThatEnds() {
        var made = assign("E1", "EAST", true, TODAY, null).at("territoryAssign.assignment");
        assertThat(made.at("/employee/number").asText()).isEqualTo("E1");
        assertThat(made.at("/territory/code").asText()).isEqualTo("EAST");
        assertThat(made.path("to").isNull()).isTrue();

        var ended = end(made.path("id").asText(), TODAY.plusDays(10));
        assertThat(ended.text("territoryAssignmentEnd.assignment.to"))
                .isEqualTo(TODAY.plusDays(10).toString());
        assertThat(Ask.as(DIRECTOR)
                        .that("{ territory(code: \"EAST\") { assignments { employee { number } to } } }")
                        .texts("territory.assignments.to"))
                .containsExactly(TODAY.plusDays(10).toString());

        assertThat(end(made.path("id").asText(), TODAY).at("territoryAssignmentEnd.userErrors"))
                .isEmpty();
        assertThat(TestDatabase.one("select count(*) from territory_assignment"))
                .isEqualTo("0");
        assertThat(end(made.path("id").asText(), TODAY).texts("territoryAssignmentEnd.userErrors.code"))
                .containsExactly("ASSIGNMENT_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "E9, EAST, false, 0, 10, EMPLOYEE_NOT_FOUND, employee",
        "E2, NOWHERE, false, 0, 10, TERRITORY_NOT_FOUND, territory",
        "E2, EAST, false, 5, 5, ENDS_BEFORE_IT_STARTS, to",
        "E2, EAST, false, -9000, 10, TERRITORY_NOT_OPEN, territory",
        "E1, EAST, false, 5, 10, ASSIGNED_ALREADY, from",
        "E2, EAST, true, 5, 10, PRIMARY_TAKEN, primary",
    })
    void whatCannotBeIsRefused(
            String employee, String territory, boolean primary, int from, int to, String code, String field) {
        assign("E1", "EAST", true, TODAY, null);

        var answer = assign(employee, territory, primary, TODAY.plusDays(from), TODAY.plusDays(to));

        assertThat(answer.texts("territoryAssign.userErrors.code")).containsExactly(code);
        assertThat(answer.texts("territoryAssign.userErrors.field")).containsExactly(field);
        assertThat(TestDatabase.one("select count(*) from territory_assignment"))
                .isEqualTo("1");
    }

    @Test
    void allOpenWorkGoesToTheSuccessorAfterALookAtIt() {
        imported(file("territory-assignments", ASSIGNMENTS + """
                        E1,EAST,REP,true,2020-01-01,
                        E1,WEST,REP,false,2021-01-01,
                        E2,WEST,REP,true,2022-01-01,
                        """), 3, 0, 0);
        var monday = TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        planned("E1", monday, 3);
        planned("E1", monday.plusWeeks(1), 2);
        planned("E2", monday, 1);
        named("P1", "E1", TODAY, TODAY.plusDays(9));
        named("P1", "E1", TODAY.plusDays(20), null);
        var before = assignments();

        var preview = Ask.as(DIRECTOR).that(PREVIEW, HandingOver.input("E1", "E2", TODAY, true));
        assertThat(preview.texts("employeeHandOverPreview.work.kind"))
                .containsExactly("assignments", "reports", "partners", "visits");
        assertThat(preview.texts("employeeHandOverPreview.work.count")).containsExactly("2", "0", "2", "4");
        assertThat(assignments()).isEqualTo(before);

        var done = HandingOver.done("E1", "E2", TODAY, true);

        assertThat(done.at("employeeHandOver.userErrors")).isEmpty();
        assertThat(assignments())
                .containsExactly(
                        "E1 EAST t [2020-01-01,%s)".formatted(TODAY),
                        "E1 WEST f [2021-01-01,%s)".formatted(TODAY),
                        "E2 EAST t [%s,)".formatted(TODAY),
                        "E2 WEST t [2022-01-01,%s)".formatted(TODAY),
                        "E2 WEST t [%s,)".formatted(TODAY));
        // Both planned the visit of the first week's last day: it is made once.
        assertThat(visits())
                .containsExactly(
                        "E1 %s 0 1".formatted(monday),
                        "E1 %s 0 0".formatted(monday.plusWeeks(1)),
                        "E2 %s 3 0".formatted(monday),
                        "E2 %s 2 0".formatted(monday.plusWeeks(1)));
        assertThat(owners())
                .containsExactly(
                        "P1 E2 [%s,%s)".formatted(TODAY, TODAY.plusDays(9)),
                        "P1 E2 [%s,)".formatted(TODAY.plusDays(20)));
        assertThat(Ask.as(DIRECTOR)
                        .that(NAME, Map.of("input", naming("P1", "E1", TODAY.plusDays(12), TODAY.plusDays(15))))
                        .texts("partnerOwnerName.userErrors.code"))
                .containsExactly("EMPLOYEE_HAS_LEFT");
        assertThat(assign("E1", "EAST", false, TODAY, TODAY.plusDays(5)).texts("territoryAssign.userErrors.code"))
                .containsExactly("EMPLOYEE_HAS_LEFT");
        assertThat(HandingOver.done("E2", "E1", TODAY, false).texts("employeeHandOver.userErrors.code"))
                .containsExactly("EMPLOYEE_HAS_LEFT");
    }

    @Test
    void partnersThatSomebodyIsNamedForGoToTheSuccessorFromTheDayOn() {
        named("P1", "E1", TODAY, TODAY.plusDays(9));

        assertThat(HandingOver.done("E1", "E2", TODAY.plusDays(4), false).at("employeeHandOver.userErrors"))
                .isEmpty();

        // Mutants: one that hands all of it over takes the first days from E1; one for the future only leaves
        // the rest.
        assertThat(owners())
                .containsExactly(
                        "P1 E1 [%s,%s)".formatted(TODAY, TODAY.plusDays(4)),
                        "P1 E2 [%s,%s)".formatted(TODAY.plusDays(4), TODAY.plusDays(9)));
    }

    @Test
    void aPartnerThatSomebodyIsNamedForIsNotWithoutAnOwner() {
        imported(file("partners", PARTNERS + "P2,Wharf,DISTRIBUTOR,ACTIVE,EAST,CNY\n"), 1, 0, 0);
        var question = "{ territoryCoverage(on: \"%s\") { withoutOwner { territory { code } partners } } }";
        named("P1", "E1", TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(Ask.as(DIRECTOR).that(question.formatted(TODAY)).texts("territoryCoverage.withoutOwner.partners"))
                .containsExactly("2");
        assertThat(Ask.as(DIRECTOR)
                        .that(question.formatted(TODAY.plusDays(1)))
                        .texts("territoryCoverage.withoutOwner.partners"))
                .containsExactly("1");
        named("P2", "E2", TODAY.plusDays(1), null);
        assertThat(Ask.as(DIRECTOR).that(question.formatted(TODAY.plusDays(1))).at("territoryCoverage.withoutOwner"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "E9, E2, 0, EMPLOYEE_NOT_FOUND",
        "E1, E9, 0, EMPLOYEE_NOT_FOUND",
        "E1, E1, 0, SAME_PERSON",
        "E1, E2, -1, IN_THE_PAST"
    })
    void whatCannotBeHandedOverIsRefused(String giver, String taker, int days, String code) {
        var input = HandingOver.input(giver, taker, TODAY.plusDays(days), false);

        assertThat(HandingOver.done(giver, taker, TODAY.plusDays(days), false)
                        .texts("employeeHandOver.userErrors.code"))
                .containsExactly(code);
        assertThat(Ask.as(DIRECTOR).that(PREVIEW, input).texts("employeeHandOverPreview.userErrors.code"))
                .containsExactly(code);
    }

    @ParameterizedTest
    @EnumSource(names = "DIRECTOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheDirectorAssignsOrHandsOver(DemoUser user) {
        var input = HandingOver.input("E1", "E2", TODAY, false);
        assertThat(Ask.as(user)
                        .that(HandingOver.COMMAND, Map.of("input", input))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(Ask.as(user).that(PREVIEW, input).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(Ask.as(user).that(END, Map.of("id", "x", "on", "2026-01-01")).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void coverageTellsWhoIsMissingAndWhereSeveralSell() {
        imported(file("partners", PARTNERS + """
                        P2,Wharf,DISTRIBUTOR,ACTIVE,WEST,CNY
                        P3,Gone,DISTRIBUTOR,ENDED,WEST,CNY
                        P4,Quay,RETAILER,PROSPECT,WEST,CNY
                        """), 3, 0, 0);
        imported(file("territory-assignments", ASSIGNMENTS + """
                        E1,EAST,REP,true,2020-01-01,%s
                        E2,WEST,REP,false,2020-01-01,
                        E3,EAST,REP,false,2020-01-01,
                        """.formatted(TODAY.plusDays(10))), 3, 0, 0);
        var question = """
                { territoryCoverage%s {
                    withoutOwner { territory { code } partners reps } overlaps { territory { code } reps { number } } } }""";

        var today = Ask.as(DIRECTOR).that(question.formatted(""));
        assertThat(today.at("territoryCoverage.withoutOwner").toString())
                .isEqualTo("[{\"territory\":{\"code\":\"WEST\"},\"partners\":2,\"reps\":1}]");
        assertThat(today.at("territoryCoverage.overlaps").toString())
                .isEqualTo("[{\"territory\":{\"code\":\"EAST\"},\"reps\":[{\"number\":\"E1\"},{\"number\":\"E3\"}]}]");
        var later = Ask.as(DIRECTOR).that(question.formatted("(on: \"" + TODAY.plusDays(10) + "\")"));
        assertThat(later.texts("territoryCoverage.withoutOwner.territory.code")).containsExactly("WEST", "EAST");
        assertThat(later.at("territoryCoverage.overlaps")).isEmpty();
        assertThat(Ask.as(DemoUser.REP).that(question.formatted("")).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    /**
     * Invariant 2: at most one primary assignee a territory and day, with many people's changes at the same time.
     *
     * <p>Mutant, tried here: the database without the constraint {@code territory_one_primary}.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onlyTheConstraintKeepsOnePrimaryADayUnderConcurrency(boolean broken) {
        try (var mutant = broken ? Mutant.without("territory_assignment", "territory_one_primary") : Mutant.none()) {
            assertThat(mutant).isNotNull();
            var answers = AtOnce.times(4, number -> randomAssignments(new Random(seed + number)));

            assertThat(answers.stream().flatMap(List::stream).distinct())
                    .as("seed %d", seed)
                    .isSubsetOf("PRIMARY_TAKEN", "ASSIGNED_ALREADY", "ASSIGNMENT_NOT_FOUND", "SAME_PERSON");
            assertThat(TestDatabase.list("""
                            select day::date || ' ' || territory_id
                            from generate_series(?::date, ?::date, interval '1 day') day
                            join territory_assignment on "primary" and valid @> day::date
                            group by day, territory_id having count(*) > 1""", row -> row.getString(1), TODAY, TODAY.plusDays(90))
                            .isEmpty())
                    .as("seed %d", seed)
                    .isNotEqualTo(broken);
        }
    }

    private List<String> randomAssignments(Random random) {
        List<String> codes = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            var from = TODAY.plusDays(random.nextInt(60));
            if (random.nextInt(8) == 0) {
                codes.addAll(HandingOver.done("E" + (1 + random.nextInt(3)), "E" + (1 + random.nextInt(3)), from, false)
                        .texts("employeeHandOver.userErrors.code"));
            } else if (random.nextInt(4) == 0 && !made.isEmpty()) {
                codes.addAll(end(made.get(random.nextInt(made.size())), from)
                        .texts("territoryAssignmentEnd.userErrors.code"));
            } else {
                var answer = assign(
                        "E" + (1 + random.nextInt(3)),
                        random.nextBoolean() ? "EAST" : "WEST",
                        random.nextInt(3) > 0,
                        from,
                        from.plusDays(1 + random.nextInt(20)));
                codes.addAll(answer.texts("territoryAssign.userErrors.code"));
                if (answer.at("territoryAssign.userErrors").isEmpty()) {
                    made.add(answer.text("territoryAssign.assignment.id"));
                }
            }
        }
        assertThat(made).as("seed %d", seed).isNotEmpty();
        return codes;
    }

    private static Answer assign(
            String employee, String territory, boolean primary, LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "employee",
                employee,
                "territory",
                territory,
                "role",
                "REP",
                "primary",
                primary,
                "from",
                from.toString(),
                "idempotencyKey",
                UUID.randomUUID().toString()));
        if (to != null) {
            input.put("to", to.toString());
        }
        return Ask.as(DIRECTOR).that(ASSIGN, Map.of("input", input));
    }

    private static Map<String, Object> naming(String partner, String employee, LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "partner",
                partner,
                "employee",
                employee,
                "from",
                from.toString(),
                "idempotencyKey",
                UUID.randomUUID().toString()));
        if (to != null) {
            input.put("to", to.toString());
        }
        return input;
    }

    private static void named(String partner, String employee, LocalDate from, @Nullable LocalDate to) {
        assertThat(Ask.as(DIRECTOR)
                        .that(NAME, Map.of("input", naming(partner, employee, from, to)))
                        .at("partnerOwnerName.userErrors"))
                .isEmpty();
    }

    private static List<String> owners() {
        return TestDatabase.list("""
                select code || ' ' || number || ' ' || valid
                from partner_owner join partner on partner.id = partner_id join employee on employee.id = employee_id
                order by code, valid""", row -> row.getString(1));
    }

    private static Answer end(String id, LocalDate on) {
        return Ask.as(DIRECTOR).that(END, Map.of("id", id, "on", on.toString()));
    }

    /** Visits on this number of last days of the working week. */
    private static void planned(String employee, LocalDate monday, int visits) {
        TestDatabase.change("""
                with plan as (
                    insert into visit_plan (employee_id, territory_id, week_start, status)
                    select e.id, t.id, ?, 'SUBMITTED' from employee e, territory t where number = ? and code = 'EAST'
                    returning id)
                insert into visit (plan_id, partner_id, planned_on, purpose, status)
                select plan.id, partner.id, ?::date + nth, 'stock', 'PLANNED'
                from plan, partner, generate_series(?, 4) nth""", monday, employee, monday, 5 - visits);
    }

    /** The numbers of planned and of cancelled visits of each plan. */
    private static List<String> visits() {
        return TestDatabase.list("""
                select number || ' ' || week_start || ' ' || count(visit.id) filter (where visit.status = 'PLANNED')
                    || ' ' || count(visit.id) filter (where visit.status = 'CANCELLED')
                from visit_plan join employee on employee.id = employee_id left join visit on plan_id = visit_plan.id
                group by number, week_start order by 1""", row -> row.getString(1));
    }

    private static List<String> assignments() {
        return TestDatabase.list("""
                select number || ' ' || code || ' ' || "primary" || ' ' || valid
                from territory_assignment
                join employee on employee.id = employee_id join territory on territory.id = territory_id
                order by number, code, valid""", row -> row.getString(1)).stream()
                .map(text -> text.replace(" true ", " t ").replace(" false ", " f "))
                .toList();
    }
}
