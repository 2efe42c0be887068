package dev.tributary.partners;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.territories.Realign;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import static dev.tributary.platform.files.Importing.EMPLOYEES;
import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

/** Files of partners' exclusive rights, and of their account managers. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PartnerFactsImportTest {

    private static final String RIGHTS =
            "partner_code,territory_code,product_line_code,valid_from,valid_to,end_reason\n";
    private static final String OWNERS = "partner_code,employee_number,valid_from,valid_to\n";
    private static final LocalDate TODAY = TestDatabase.today();

    /** P1 has a right to pumps in CITY, below EAST, in 2024 and from 2026 on; E1 is named for it from 2024 on. */
    @BeforeEach
    void factsOfAPartner() throws SQLException {
        Importing.emptyDatabase();
        TestDatabase.change("delete from product_line");
        imported(file("territories", TERRITORIES + """
                        CN,,China,2020-01-01
                        EAST,CN,East,2020-01-01
                        WEST,CN,West,2020-01-01
                        CITY,EAST,City,2020-01-01
                        """), 4, 0, 0);
        imported(file("employees", EMPLOYEES + "E1,Li Na,\nE2,Wang Fang,\n"), 2, 0, 0);
        imported(file("product-lines", "code,name\nPUMPS,Pumps\nVALVES,Valves\n"), 2, 0, 0);
        imported(file("partners", PARTNERS + """
                        P1,One,DISTRIBUTOR,ACTIVE,CITY,CNY
                        P2,Two,DISTRIBUTOR,ACTIVE,CITY,CNY
                        NEW,New,DISTRIBUTOR,PROSPECT,CITY,CNY
                        """), 3, 0, 0);
        imported(file("exclusive-rights", RIGHTS + """
                        P1,CITY,PUMPS,2024-01-01,2025-01-01,
                        P1,CITY,PUMPS,2026-01-01,,
                        """), 2, 0, 0);
        imported(file("partner-owners", OWNERS + "P1,E1,2024-01-01,\n"), 1, 0, 0);
    }

    @Test
    void aRightsEndChangesAndWhatThatLeavesAnotherOneTakesInTheSameFile() {
        var rows = """
                P2,EAST,PUMPS,2027-01-01,,
                P1,CITY,PUMPS,2026-01-01,2027-01-01,让出
                P2,CITY,VALVES,2024-06-01,,
                NEW,WEST,PUMPS,2020-01-01,2021-01-01,
                """;
        imported(file("exclusive-rights", RIGHTS + rows), 3, 1, 0);
        imported(file("exclusive-rights", RIGHTS + rows), 0, 0, 4);

        imported(
                file(
                        "exclusive-rights",
                        "partner_code,territory_code,product_line_code,valid_from,valid_to\nP1,CITY,PUMPS,2026-01-01,2027-01-01\n"),
                0,
                0,
                1);
        assertThat(TestDatabase.one("""
                select valid_to || ' ' || end_reason || ' ' || version from exclusive_right where valid_from = '2026-01-01'""")).isEqualTo("2027-01-01 让出 2");
    }

    /** Mutants of MEETING, each noticed here: known rights only, the file's only, above only, below only, any days. */
    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PARTNER, partner_code, NOBODY, 'NOBODY,CITY,PUMPS,2024-01-01,,', ''",
        "UNKNOWN_TERRITORY, territory_code, MOON, 'P1,MOON,PUMPS,2024-01-01,,', ''",
        "UNKNOWN_PRODUCT_LINE, product_line_code, NONE, 'P1,CITY,NONE,2024-01-01,,', ''",
        "ENDS_BEFORE_IT_STARTS, valid_to, 2024-01-01, 'P1,CITY,VALVES,2024-01-01,2024-01-01,', ''",
        "END_REASON_WITHOUT_END, end_reason, 让出, 'P1,CITY,VALVES,2024-01-01,,让出', ''",
        "END_REASON_MISSING, end_reason, , 'P1,CITY,PUMPS,2026-01-01,2027-01-01,', ''",
        "PARTNER_NOT_TRADING, partner_code, NEW, 'NEW,WEST,PUMPS,2024-01-01,,', ''",
        "RIGHT_TAKEN, territory_code, CITY, 'P2,CITY,PUMPS,2024-12-31,2025-06-01,', P1",
        "RIGHT_TAKEN, territory_code, EAST, 'P2,EAST,PUMPS,2030-01-01,,', P1",
        "RIGHT_TAKEN, territory_code, CN, 'P2,CN,PUMPS,2023-01-01,2024-01-02,', P1",
        "RIGHT_HELD, valid_from, 2024-06-01, 'P1,CITY,PUMPS,2024-06-01,2024-07-01,', P1",
    })
    void aFileOfRightsAtFaultIsRefused(String code, String column, String value, String row, String mentioned) {
        var before = TestDatabase.rowCounts();

        var refusal = file("exclusive-rights", RIGHTS + row + "\n");

        refused(refusal, 422, code, 2, column, value);
        assertThat(refusal.extract().path("errors[0].reason").toString()).contains(mentioned);
        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    @Test
    void twoRightsOfAFileThatMeetAreToldAtTheLaterRow() {
        refused(
                file("exclusive-rights", RIGHTS + "P2,CITY,VALVES,2026-01-01,,\nP1,EAST,VALVES,2026-06-01,,\n"),
                422,
                "RIGHT_TAKEN",
                3,
                "territory_code",
                "EAST");
        imported(
                file(
                        "exclusive-rights",
                        RIGHTS + "P2,CITY,VALVES,2026-01-01,2026-06-01,\nP1,EAST,VALVES,2026-06-01,,\n"),
                2,
                0,
                0);
    }

    @Test
    void aRightThatAFileSaysTwiceIsToldAtTheLaterRow() {
        refused(
                file(
                        "exclusive-rights",
                        RIGHTS + "P1,CITY,VALVES,2026-01-01,,\nP1,CITY,VALVES,2026-06-01,2026-07-01,\n"),
                422,
                "RIGHT_HELD",
                3,
                "valid_from",
                "2026-06-01");
    }

    /** Mutant: a constraint that is not deferred finds the new right before the old one ends. */
    @Test
    void aRightEndsAndTheNextBeginsInTheSameFileInWhicheverSequence() {
        imported(
                file(
                        "exclusive-rights",
                        RIGHTS + "P1,CITY,PUMPS,2027-01-01,,\nP1,CITY,PUMPS,2026-01-01,2027-01-01,续签\n"),
                1,
                1,
                0);
    }

    @Test
    void noRightIsTakenInForATerritoryThatIsClosedThen() {
        var close = TODAY.withDayOfMonth(1).plusMonths(1);
        Realign.from(close).close("WEST").madeBy(Ask.as(DIRECTOR));

        refused(
                file("exclusive-rights", RIGHTS + "P1,WEST,VALVES,2026-01-01,,\n"),
                422,
                "TERRITORY_CLOSED",
                2,
                "territory_code",
                "WEST");
        imported(file("exclusive-rights", RIGHTS + "P1,WEST,VALVES,2026-01-01," + close + ",\n"), 1, 0, 0);
    }

    @Test
    void whoIsNamedChangesAndIsFollowedInTheSameFile() {
        imported(file("partner-owners", OWNERS + """
                        P1,E2,2026-03-01,
                        P1,E1,2024-01-01,2026-03-01
                        P2,E2,2026-01-01,
                        """), 2, 1, 0);
        assertThat(owners())
                .containsExactly("P1 E1 [2024-01-01,2026-03-01)", "P1 E2 [2026-03-01,)", "P2 E2 [2026-01-01,)");

        imported(file("partner-owners", OWNERS + "P1,E2,2024-01-01,2025-01-01\n"), 0, 1, 0);
        assertThat(owners()).contains("P1 E2 [2024-01-01,2025-01-01)");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PARTNER, partner_code, NOBODY, 'NOBODY,E1,2024-01-01,'",
        "UNKNOWN_EMPLOYEE, employee_number, E9, 'P1,E9,2024-01-01,'",
        "ENDS_BEFORE_IT_STARTS, valid_to, 2024-01-01, 'P2,E1,2024-01-01,2024-01-01'",
        "EMPLOYEE_LEFT, employee_number, E2, 'P2,E2,2024-01-01,'",
        "OVERLAPPING_OWNER, valid_from, 2023-12-01, 'P1,E1,2023-12-01,2024-01-02'",
    })
    void aFileOfOwnersAtFaultIsRefused(String code, String column, String value, String row) {
        TestDatabase.change("update employee set left_on = ? where number = 'E2'", TODAY);
        var before = TestDatabase.rowCounts();

        refused(file("partner-owners", OWNERS + row + "\n"), 422, code, 2, column, value);

        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    @Test
    void whatIsTakenOutAndTakenInAgainChangesNothingInBothFormats() {
        imported(file("exclusive-rights", RIGHTS + "P1,CITY,PUMPS,2026-01-01,2027-01-01,\"让出, =1\"\n"), 0, 1, 0);
        for (var kind : List.of("exclusive-rights", "partner-owners")) {
            for (var format : List.of("csv", "xlsx")) {
                var file = Importing.director()
                        .get("/exports/%s?format=%s".formatted(kind, format))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                var rows = kind.equals("partner-owners") ? 1 : 2;
                imported(Importing.send(kind, file, ""), 0, 0, rows);

                TestDatabase.change("delete from " + (rows == 1 ? "partner_owner" : "exclusive_right"));
                imported(Importing.send(kind, file, ""), rows, 0, 0);
            }
        }
    }

    @Test
    void nothingComesToAPartnerThatWasMerged() {
        TestDatabase.change("delete from partner_owner");
        TestDatabase.change("delete from exclusive_right");
        TestDatabase.change("""
                update partner set merged_into_id = (select id from partner where code = 'P2'), status = 'ENDED', status_reason = 'x'
                where code = 'P1'""");
        for (var file : List.of(
                file("exclusive-rights", RIGHTS + "P1,WEST,VALVES,2026-01-01,2026-02-01,\n"),
                file("partner-owners", OWNERS + "P1,E1,2024-01-01,\n"),
                file("partner-territories", "partner_code,territory_code,valid_from\nP1,WEST,\n"))) {
            refused(file, 422, "PARTNER_WAS_MERGED", 2, "partner_code", "P1");
            assertThat(file.extract().path("errors[0].reason").toString()).contains("P2");
        }
    }

    private static List<String> owners() {
        return TestDatabase.list("""
                select partner.code || ' ' || number || ' ' || valid from partner_owner
                join partner on partner.id = partner_id join employee on employee.id = employee_id
                order by 1""", row -> row.getString(1));
    }
}
