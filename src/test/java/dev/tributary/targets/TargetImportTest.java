package dev.tributary.targets;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

import static dev.tributary.platform.files.Importing.ASSIGNMENTS;
import static dev.tributary.platform.files.Importing.TARGETS;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class TargetImportTest {

    @BeforeEach
    void company() throws SQLException {
        Importing.emptyDatabase();
        Importing.aSmallCompany();
    }

    @Test
    void aPersonsTargetBelongsToTheTerritoryOfItsFirstDayElseToTheRoot() throws SQLException {
        imported(file("territory-assignments", ASSIGNMENTS + "E1,EAST,REP,false,2026-01-01,\n"), 1, 0, 0);
        String targets = TARGETS + """
                E1,,SALES,2025-12,1,100,CNY
                E1,,SALES,2026-01,3,300,CNY
                ,EAST,SALES,2026-01,3,900,CNY
                E2,EAST,VISITS,2026-01,1,20,
                """;
        imported(file("targets", targets), 4, 0, 0);
        imported(file("targets", targets), 0, 0, 4);
        imported(file("targets", targets.replace("300", "350")), 0, 1, 3);
        assertThat(value("""
                        select string_agg(format('%s %s %s %s', t.code, e.number, months, amount), ', ' order by t.code, months, e.number)
                        from target join territory t on t.id = territory_id left join employee e on e.id = employee_id"""))
                .isEqualTo("CN E1 [2025-12-01,2026-01-01) 100.0000, EAST E2 [2026-01-01,2026-02-01) 20.0000, "
                        + "EAST E1 [2026-01-01,2026-04-01) 350.0000, EAST  [2026-01-01,2026-04-01) 900.0000");
    }

    @Test
    void theSameFilesMeanTheSameWhicheverComesFirst() throws SQLException {
        String targets = TARGETS + "E1,,SALES,2026-01,1,100,CNY\nE1,,SALES,2026-02,1,200,CNY\n";
        imported(file("targets", targets), 2, 0, 0);
        assertThat(places()).isEqualTo("CN 100.0000, CN 200.0000");

        imported(file("territory-assignments", ASSIGNMENTS + "E1,EAST,REP,false,2026-02-01,\n"), 1, 0, 0);
        assertThat(places()).isEqualTo("CN 100.0000, EAST 200.0000");
        imported(file("targets", targets), 0, 0, 2);
        imported(file("targets", targets.replace("200", "250")), 0, 1, 1);
        assertThat(places()).isEqualTo("CN 100.0000, EAST 250.0000");

        imported(file("territory-assignments", ASSIGNMENTS + "E1,CN,MANAGER,true,2026-02-01,\n"), 1, 0, 0);
        assertThat(places()).isEqualTo("CN 100.0000, CN 250.0000");
    }

    @Test
    void aTargetInANamedTerritoryStaysThere() throws SQLException {
        imported(file("targets", TARGETS + "E1,EAST,SALES,2026-01,1,100,CNY\n"), 1, 0, 0);
        imported(file("territory-assignments", ASSIGNMENTS + "E1,CN,REP,true,2026-01-01,\n"), 1, 0, 0);
        assertThat(places()).isEqualTo("EAST 100.0000");
    }

    @Test
    void aPersonsOwnTargetsDoNotOverlapWhereverTheyStand() throws SQLException {
        imported(file("territory-assignments", ASSIGNMENTS + "E1,EAST,REP,false,2026-02-01,\n"), 1, 0, 0);
        imported(file("targets", TARGETS + "E1,,SALES,2026-01,3,900,CNY\n"), 1, 0, 0);
        refused(
                file("targets", TARGETS + "E1,,SALES,2026-02,1,300,CNY\n"),
                422,
                "OVERLAPPING_TARGET",
                2,
                "period_start",
                "2026-02-01");
    }

    private static String places() throws SQLException {
        return value("""
                select string_agg(format('%s %s', code, amount), ', ' order by months)
                from target join territory on territory.id = territory_id""");
    }

    @Test
    void targetsOfOneThingDoNotOverlap() {
        imported(file("targets", TARGETS + ",EAST,SALES,2026-01,3,900,CNY\n"), 1, 0, 0);
        refused(
                file("targets", TARGETS + ",EAST,SALES,2026-03,1,900,CNY\n"),
                422,
                "OVERLAPPING_TARGET",
                2,
                "period_start",
                "2026-03-01");
        refused(
                file("targets", TARGETS + ",EAST,SALES,2027-01,12,900,CNY\n,EAST,SALES,2027-12,1,900,CNY\n"),
                422,
                "OVERLAPPING_TARGET",
                3,
                "period_start",
                "2027-12-01");
    }

    @Test
    void aTargetIsSomebodysInACurrencyIfItIsMoney() {
        refused(
                file("targets", TARGETS + ",,SALES,2026-01,3,900,CNY\n"),
                422,
                "NOBODYS_TARGET",
                2,
                "employee_number",
                null);
        refused(
                file("targets", TARGETS + ",EAST,SALES,2026-01,3,900,\n"),
                422,
                "CURRENCY_OF_METRIC",
                2,
                "currency",
                null);
        refused(
                file("targets", TARGETS + ",EAST,VISITS,2026-01,3,9,CNY\n"),
                422,
                "CURRENCY_OF_METRIC",
                2,
                "currency",
                "CNY");
        refused(
                file("targets", TARGETS + ",EAST,SALES,2026-1,3,9,CNY\n"),
                422,
                "NOT_A_MONTH",
                2,
                "period_start",
                "2026-1");
        refused(
                file("targets", TARGETS + "E1,,SALES,2019-12,1,9,CNY\n"),
                422,
                "NO_TERRITORY_THAT_DAY",
                2,
                "period_start",
                "2019-12-01");
    }
}
