package dev.tributary.territories;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

import static dev.tributary.platform.files.Importing.ASSIGNMENTS;
import static dev.tributary.platform.files.Importing.EMPLOYEES;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class TerritoryImportTest {

    private static final String TREE = TERRITORIES + """
            CITY,EAST,City,2020-01-01
            EAST,CN,East,2020-01-01
            WEST,CN,West,2020-01-01
            CN,,China,2020-01-01
            """;

    @BeforeEach
    void empty() throws SQLException {
        Importing.emptyDatabase();
    }

    @Test
    void childrenMayComeBeforeTheirParents() throws SQLException {
        imported(file("territories", TREE), 4, 0, 0);
        imported(file("territories", TREE), 0, 0, 4);
        assertThat(ancestors("CITY", "2026-01-01")).isEqualTo("CITY<EAST<CN");
    }

    @Test
    void anotherParentIsAMoveFromThatDayOn() throws SQLException {
        imported(file("territories", TREE), 4, 0, 0);
        String moved = TERRITORIES + "CITY,WEST,City,2022-04-01\nEAST,CN,The East,2020-01-01\n";
        imported(file("territories", moved), 0, 2, 0);
        imported(file("territories", moved), 0, 0, 2);
        assertThat(ancestors("CITY", "2022-03-31")).isEqualTo("CITY<EAST<CN");
        assertThat(ancestors("CITY", "2022-04-01")).isEqualTo("CITY<WEST<CN");
        assertThat(value("select opened_on from territory where code = 'CITY'")).isEqualTo("2020-01-01");
    }

    /** Callers who may not see the parent get rows without it. */
    @Test
    void aKnownRowWithoutAParentLeavesTheTerritoryWhereItLies() throws SQLException {
        imported(file("territories", TREE + "CITY,EAST,The City,2022-04-15\n"), 5, 0, 0);
        imported(file("territories", TERRITORIES + "CITY,,City,2020-01-01\nCITY,,The City,2022-04-15\n"), 0, 0, 2);
        imported(file("territories", TERRITORIES + "CITY,,A City,2020-01-01\nWEST,,West,2020-01-01\n"), 0, 1, 1);
        assertThat(ancestors("CITY", "2026-01-01")).isEqualTo("CITY<EAST<CN");
        assertThat(value("select name from territory where code = 'CITY'")).isEqualTo("The City");
    }

    @Test
    void aMoveTakesEffectBetweenTwoMonthsAndAfterTheLastOne() {
        imported(file("territories", TREE), 4, 0, 0);
        refused(
                file("territories", TERRITORIES + "CITY,WEST,City,2022-04-02\n"),
                422,
                "MOVE_WITHIN_MONTH",
                2,
                "valid_from",
                "2022-04-02");
        refused(
                file("territories", TERRITORIES + "CITY,WEST,City,2020-01-01\n"),
                422,
                "MOVE_TOO_EARLY",
                2,
                "valid_from",
                "2020-01-01");
    }

    @Test
    void aCycleIsNamedByTheLinesThatMakeIt() throws SQLException {
        file("territories", TREE + "A,B,A,2020-01-01\nB,C,B,2020-01-01\nC,A,C,2020-01-01\nD,A,D,2020-01-01\n")
                .statusCode(422)
                .body("rejected", is(3))
                .body("errors.code.unique()", containsInAnyOrder("OWN_ANCESTOR"))
                .body("errors.line", containsInAnyOrder(6, 7, 8));
        assertThat(value("select count(*) from territory")).isEqualTo("0");
    }

    @Test
    void aTerritoryCannotMoveBelowItselfNotEvenForAWhile() {
        imported(file("territories", TREE), 4, 0, 0);
        refused(
                file("territories", TERRITORIES + "EAST,CITY,East,2022-01-01\n"),
                422,
                "OWN_ANCESTOR",
                2,
                "parent_code",
                "CITY");
        file("territories", TERRITORIES + "EAST,CITY,East,2022-01-01\nCITY,WEST,City,2023-01-01\n")
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("OWN_ANCESTOR"));
        imported(file("territories", TERRITORIES + "EAST,CITY,East,2023-01-01\nCITY,WEST,City,2022-01-01\n"), 0, 2, 0);
    }

    @Test
    void thereIsOneRoot() {
        refused(file("territories", TREE + "US,,States,2020-01-01\n"), 422, "SECOND_ROOT", 6, "code", "US");
        imported(file("territories", TREE), 4, 0, 0);
        refused(file("territories", TERRITORIES + "US,,States,2020-01-01\n"), 422, "SECOND_ROOT", 2, "code", "US");
        refused(file("territories", TERRITORIES + "CITY,,City,2022-01-01\n"), 422, "SECOND_ROOT", 2, "code", "CITY");
    }

    @Test
    void anUnknownParentAndOneThatOpensLaterAreRefused() {
        refused(
                file("territories", TREE + "X,NOWHERE,X,2020-01-01\n"),
                422,
                "UNKNOWN_PARENT",
                6,
                "parent_code",
                "NOWHERE");
        refused(
                file("territories", TREE + "X,CITY,X,2019-12-31\n"),
                422,
                "PARENT_NOT_OPEN",
                6,
                "valid_from",
                "2019-12-31");
        refused(file("territories", TREE + "X Y,CITY,X,2020-01-01\n"), 422, "TERRITORY_CODE", 6, "code", "X Y");
        refused(file("territories", TREE + "X,CITY,X,2020-02-30\n"), 422, "NOT_A_DATE", 6, "valid_from", "2020-02-30");
    }

    @Test
    void anEmployeeKeepsTheAccountAndNeedsASoundAddress() {
        imported(file("employees", EMPLOYEES + "E1,Li Na,li@example.com\nE2,Wang Fang,\n"), 2, 0, 0);
        imported(file("employees", EMPLOYEES + "E1,Li Na,\nE2,Wang Fang,\n"), 0, 1, 1);
        refused(file("employees", EMPLOYEES + "E1,Li Na,li.example\n"), 422, "NOT_AN_EMAIL", 2, "email", "li.example");
    }

    @Test
    void anAssignmentChangesItsEndAndItsRank() throws SQLException {
        company();
        String first = ASSIGNMENTS + "E1,EAST,REP,true,2020-01-01,\nE2,EAST,REP,false,2020-01-01,\n";
        imported(file("territory-assignments", first), 2, 0, 0);
        imported(file("territory-assignments", first), 0, 0, 2);
        // The two exchange the primary assignment on the same day.
        imported(
                file(
                        "territory-assignments",
                        ASSIGNMENTS + "E2,EAST,REP,true,2020-01-01,\nE1,EAST,REP,false,2020-01-01,2021-01-01\n"
                                + "E1,EAST,REP,false,2021-01-01,\n"),
                1,
                2,
                0);
        assertThat(value("""
                        select string_agg(format('%s %s %s', number, "primary", valid), ' ' order by number, valid)
                        from territory_assignment join employee on employee.id = employee_id""")).isEqualTo("E1 f [2020-01-01,2021-01-01) E1 f [2021-01-01,) E2 t [2020-01-01,)");
    }

    @Test
    void assignmentsDoNotOverlapAndOneIsPrimary() {
        company();
        imported(file("territory-assignments", ASSIGNMENTS + "E1,EAST,REP,true,2020-01-01,\n"), 1, 0, 0);
        refused(
                file("territory-assignments", ASSIGNMENTS + "E1,EAST,REP,false,2021-01-01,\n"),
                422,
                "OVERLAPPING_ASSIGNMENT",
                2,
                "valid_from",
                "2021-01-01");
        refused(
                file("territory-assignments", ASSIGNMENTS + "E2,EAST,MANAGER,true,2021-01-01,\n")
                        .body("errors[0].reason", containsString("E1")),
                422,
                "TWO_PRIMARIES",
                2,
                "primary",
                "true");
        refused(
                file("territory-assignments", ASSIGNMENTS + "E2,WEST,REP,true,2021-01-01,2021-01-01\n"),
                422,
                "ENDS_BEFORE_IT_STARTS",
                2,
                "valid_to",
                "2021-01-01");
        refused(
                file("territory-assignments", ASSIGNMENTS + "E9,WEST,REP,true,2021-01-01,\n"),
                422,
                "UNKNOWN_EMPLOYEE",
                2,
                "employee_number",
                "E9");
        refused(
                file("territory-assignments", ASSIGNMENTS + "E1,MOON,REP,true,2021-01-01,\n"),
                422,
                "UNKNOWN_TERRITORY",
                2,
                "territory_code",
                "MOON");
        refused(
                file("territory-assignments", ASSIGNMENTS + "E1,WEST,BOSS,true,2021-01-01,\n"),
                422,
                "NOT_ONE_OF",
                2,
                "role",
                "BOSS");
    }

    private static void company() {
        imported(file("territories", TREE), 4, 0, 0);
        imported(file("employees", EMPLOYEES + "E1,Li Na,\nE2,Wang Fang,\n"), 2, 0, 0);
    }

    private static String ancestors(String code, String day) throws SQLException {
        return value("""
                select string_agg(above.code, '<' order by depth)
                from territory_ancestry a
                join territory below on below.id = a.territory_id
                join territory above on above.id = a.ancestor_id
                where below.code = '%s' and a.valid @> date '%s'""".formatted(code, day));
    }
}
