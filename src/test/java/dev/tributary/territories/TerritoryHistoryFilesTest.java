package dev.tributary.territories;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import static dev.tributary.platform.files.Importing.ASSIGNMENTS;
import static dev.tributary.platform.files.Importing.EMPLOYEES;
import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.value;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

/** Moves the territories' history from one server to another by files. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class TerritoryHistoryFilesTest {

    private static final String HISTORY = "code,parent_code,name,valid_from,valid_to\n";
    private static final String TREE = HISTORY + """
            CITY,EAST,City,2020-03-10,
            EAST,CN,East,2020-01-01,
            WEST,CN,West,2020-01-01,
            PORT,EAST,Port,2020-01-01,
            CN,,China,2020-01-01,
            """;
    private static final LocalDate TODAY = TestDatabase.today();
    private static final LocalDate THIS_MONTH = TODAY.withDayOfMonth(1);

    @BeforeEach
    void empty() throws SQLException {
        Importing.emptyDatabase();
    }

    /**
     * Mutants, all caught: an export whose rows begin with parents only, not with names; one that leaves
     * {@code valid_to} empty; an import that opens a territory where its last row says.
     */
    @Test
    void theFilesOfACompanyMakeTheSameTreeOfEveryDayElsewhere() throws SQLException {
        imported(file("territories", TREE), 5, 0, 0);
        imported(file("employees", EMPLOYEES + "E1,Li Na,\nE2,Wang Fang,\n"), 2, 0, 0);
        imported(
                file(
                        "territory-assignments",
                        ASSIGNMENTS + "E1,EAST,MANAGER,true,2020-01-01,\nE2,PORT,REP,true,2020-01-01,\n"),
                2,
                0,
                0);
        imported(file("partners", PARTNERS + "P1,One,DISTRIBUTOR,ACTIVE,CITY,CNY\n"), 1, 0, 0);
        Realign.from(THIS_MONTH)
                .open("NORTH", "CN")
                .cover("PORT", "320500")
                .cover("CITY", "310000")
                .move("CITY", "NORTH")
                .rename("NORTH", "The North")
                .madeBy(Ask.as(DIRECTOR));
        Realign.from(TODAY)
                .rename("WEST", "Far, \"far\" West")
                .rename("CN", "All")
                .madeBy(Ask.as(DIRECTOR));
        Realign.from(THIS_MONTH.plusMonths(1))
                .split("CITY", "SUBURB")
                .merge("PORT", "CITY")
                .rename("CITY", "Metropolis")
                .madeBy(Ask.as(DIRECTOR));
        Realign.from(THIS_MONTH.plusMonths(2))
                .move("CITY", "EAST")
                .move("SUBURB", "WEST")
                .close("NORTH")
                .madeBy(Ask.as(DIRECTOR));
        Realign.from(THIS_MONTH.plusMonths(3))
                .rename("CITY", "City")
                .merge("EAST", "WEST")
                .madeBy(Ask.as(DIRECTOR));
        var rows = DatedTables.rows();
        var files = DatedTables.files();
        assertThat(rows)
                .contains("PORT is there [2020-01-01,%s)".formatted(THIS_MONTH.plusMonths(1)))
                .contains("PORT is left to CITY", "NORTH is left to CN", "EAST is left to WEST")
                .contains("CITY lies in WEST [%s,)".formatted(THIS_MONTH.plusMonths(3)));
        DatedTables.takeInAgain(files);

        Importing.emptyDatabase();
        DatedTables.takeIn(files);

        assertThat(DatedTables.rows()).isEqualTo(rows);
        DatedTables.takeInAgain(files);
        assertThat(DatedTables.files())
                .allSatisfy((kind, file) -> assertThat(file).isEqualTo(files.get(kind)));
    }

    @Test
    void aRowsLastDayIsWhereTheNextOneBegins() throws SQLException {
        imported(
                file(
                        "territories",
                        HISTORY + "CN,,China,2020-01-01,\nA,CN,A,2020-01-01,2021-01-01\nA,B,A,2021-01-01,2022-01-01\n"
                                + "B,CN,B,2020-01-01,\n"),
                4,
                0,
                0);
        assertThat(value("select string_agg(valid::text, ' ' order by valid) from territory_parent where territory_id ="
                        + " (select id from territory where code = 'A')"))
                .isEqualTo("[2020-01-01,2021-01-01) [2021-01-01,2022-01-01)");
        assertThat(value("select closed_on from territory where code = 'A'")).isEqualTo("2022-01-01");
        refused(
                file("territories", HISTORY + "A,B,A,2021-01-01,2023-01-01\n"),
                422,
                "CHANGES_EARLIER",
                2,
                "valid_to",
                "2023-01-01");
        refused(
                file(
                        "territories",
                        HISTORY + "B,CN,B,2020-01-01,2021-06-01\nB,CN,Bee,2022-01-01,\nC,CN,C,2020-01-01,\n"),
                422,
                "CHANGES_EARLIER",
                2,
                "valid_to",
                "2021-06-01");
    }

    @Test
    void aNameIsPutRightFromItsOwnRowToTheNext() throws SQLException {
        imported(file("territories", TREE), 5, 0, 0);
        imported(file("territories", HISTORY + "WEST,CN,Wild West,2021-05-05,\n"), 0, 1, 0);
        imported(file("territories", HISTORY + "WEST,CN,Old West,2020-01-01,\n"), 0, 1, 0);
        imported(file("territories", HISTORY + "WEST,CN,Old West,2020-01-01,\n"), 0, 0, 1);
        // Two changes after it was opened: a caller with an earlier version gets CONFLICT.
        assertThat(value("select version from territory where code = 'WEST'")).isEqualTo("3");

        assertThat(value("select string_agg(format('%s %s', name, valid), ' ' order by valid) from territory_name"
                        + " where territory_id = (select id from territory where code = 'WEST')"))
                .isEqualTo("Old West (,2021-05-05) Wild West [2021-05-05,)");
        assertThat(value("select name from territory where code = 'WEST'")).isEqualTo("Wild West");
    }

    @Test
    void oneThatIsKnownClosesWithoutAnybodyInIt() throws SQLException {
        imported(file("territories", TREE), 5, 0, 0);
        imported(file("partners", PARTNERS + "P1,One,DISTRIBUTOR,ACTIVE,PORT,CNY\n"), 1, 0, 0);
        refused(
                file("territories", HISTORY + "PORT,EAST,Port,2020-01-01,2022-01-01\n"),
                422,
                "CLOSES_OCCUPIED",
                2,
                "valid_to",
                "2022-01-01");
        refused(
                file("territories", HISTORY + "EAST,CN,East,2020-01-01,2022-01-01\n"),
                422,
                "CLOSES_OCCUPIED",
                2,
                "valid_to",
                "2022-01-01");
        refused(
                file(
                                "territories",
                                HISTORY + "CITY,EAST,City,2020-03-10,\nEAST,CN,East,2020-01-01,2022-01-01\n"
                                        + "PORT,WEST,Port,2022-01-01,\n")
                        .body("errors[0].reason", containsString("2022-01-01")),
                422,
                "PARENT_CLOSES",
                2,
                "parent_code",
                "EAST");
        refused(
                file("territories", HISTORY + "WEST,CN,West,2020-01-01,2022-01-02\n"),
                422,
                "MOVE_WITHIN_MONTH",
                2,
                "valid_to",
                "2022-01-02");
        imported(
                file(
                        "territories",
                        HISTORY + "CITY,WEST,City,2022-01-01,\nPORT,WEST,Port,2022-01-01,\n"
                                + "EAST,CN,East,2020-01-01,2022-01-01\n"),
                0,
                3,
                0);
        assertThat(DatedTables.rows()).contains("EAST is there [2020-01-01,2022-01-01)", "EAST is left to CN");
        // No file opens it again, or has days on which it does not exist.
        imported(file("territories", HISTORY + "EAST,CN,East,2020-01-01,\n"), 0, 0, 1);
        refused(
                file("territories", HISTORY + "EAST,CN,East,2022-01-01,\n"),
                422,
                "TERRITORY_CLOSED",
                2,
                "code",
                "EAST");
        refused(
                file("territories", HISTORY + "WEST,CN,West,2019-01-01,\n"),
                422,
                "BEFORE_IT_OPENED",
                2,
                "valid_from",
                "2019-01-01");
        refused(
                file("territories", HISTORY + "NEW,EAST,New,2021-01-01,\n"),
                422,
                "PARENT_CLOSES",
                2,
                "parent_code",
                "EAST");
        imported(file("employees", EMPLOYEES + "E1,Li Na,\n"), 1, 0, 0);
        refused(
                file("territory-assignments", ASSIGNMENTS + "E1,EAST,REP,true,2020-01-01,\n"),
                422,
                "TERRITORY_CLOSED",
                2,
                "territory_code",
                "EAST");
    }

    @Test
    void whoTakesOverIsOpenOnThatDay() {
        var header = "code,parent_code,name,valid_from,valid_to,successor_code\n";
        imported(file("territories", TREE), 5, 0, 0);
        imported(file("territories", header + "PORT,EAST,Port,2020-01-01,2022-01-01,CITY\n"), 0, 1, 0);
        assertThat(DatedTables.rows()).contains("PORT is left to CITY");
        imported(file("territories", header + "PORT,EAST,Port,2020-01-01,2022-01-01,WEST\n"), 0, 1, 0);
        assertThat(DatedTables.rows()).contains("PORT is left to WEST");
        imported(file("territories", header + "PORT,EAST,Port,2020-01-01,2022-01-01,\n"), 0, 0, 1);
        for (var row : List.of(
                "CITY,EAST,City,2020-03-10,,WEST",
                "CITY,EAST,City,2020-03-10,2022-01-01,PORT",
                "CITY,EAST,City,2020-03-10,2022-01-01,NOWHERE",
                "CITY,EAST,City,2020-03-10,2022-01-01,CITY")) {
            refused(
                    file("territories", header + row + "\n"),
                    422,
                    "SUCCESSOR_NOT_OPEN",
                    2,
                    "successor_code",
                    row.substring(row.lastIndexOf(',') + 1));
        }
        refused(
                file("territories", header + "CN,,China,2020-01-01,2022-01-01,\n")
                        .body("errors[0].reason", containsString("root")),
                422,
                "ROOT_STAYS",
                2,
                "valid_to",
                "2022-01-01");
    }

    @Test
    void aCycleOfSomeDaysIsNamedByTheRowsThatMakeIt() {
        file("territories", TREE + """
                                EAST,WEST,East,2021-01-01,2021-07-01
                                EAST,CN,East,2021-07-01,
                                WEST,PORT,West,2021-06-01,2021-07-01
                                WEST,CN,West,2021-07-01,
                                """)
                .statusCode(422)
                .body("errors.code.unique()", contains("OWN_ANCESTOR"))
                .body("errors.line", contains(5, 7, 9));
    }
}
