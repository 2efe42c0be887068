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

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of the territories in which partners were, are and will be. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PartnerTerritoryImportTest {

    private static final String PLACES = "partner_code,territory_code,valid_from\n";
    private static final LocalDate TODAY = TestDatabase.today();
    private static final LocalDate NEXT_MONTH = TODAY.withDayOfMonth(1).plusMonths(1);

    /** P1 and P2 are in CITY, below EAST; PORT closes next month with CITY as its successor, and has P3 until then. */
    @BeforeEach
    void aSmallTree() throws SQLException {
        Importing.emptyDatabase();
        imported(file("territories", TERRITORIES + """
                        CN,,China,2020-01-01
                        EAST,CN,East,2020-01-01
                        WEST,CN,West,2020-01-01
                        CITY,EAST,City,2020-01-01
                        PORT,EAST,Port,2020-01-01
                        """), 5, 0, 0);
        Realign.from(NEXT_MONTH).merge("PORT", "CITY").madeBy(Ask.as(DIRECTOR));
        imported(file("partners", PARTNERS + """
                        P1,One,DISTRIBUTOR,ACTIVE,CITY,CNY
                        P2,Two,DISTRIBUTOR,ACTIVE,CITY,CNY
                        P3,Three,DISTRIBUTOR,ACTIVE,PORT,CNY
                        """), 3, 0, 0);
    }

    /** Mutants of place_partner_and_after, both refused: one stays in the territory, one ignores the successor. */
    @Test
    void whoComesToATerritoryThatClosesIsWithWhoTakesOverFromThereOn() {
        assertThat(places("P3"))
                .containsExactly("PORT (,%s)".formatted(NEXT_MONTH), "CITY [%s,)".formatted(NEXT_MONTH));
        imported(file("partners", PARTNERS + "P1,One,DISTRIBUTOR,ACTIVE,PORT,CNY\n"), 0, 1, 0);
        assertThat(places("P1"))
                .containsExactly(
                        "CITY (,%s)".formatted(TODAY),
                        "PORT [%s,%s)".formatted(TODAY, NEXT_MONTH),
                        "CITY [%s,)".formatted(NEXT_MONTH));
    }

    @Test
    void aFileHasAllPlacesOfThePartnersThatItNamesAndTheOthersStay() {
        imported(file("partner-territories", PLACES + """
                        P1,CITY,2024-07-01
                        P1,EAST,
                        P1,WEST,2022-01-01
                        """), 2, 1, 0);

        assertThat(places("P1"))
                .containsExactly("EAST (,2022-01-01)", "WEST [2022-01-01,2024-07-01)", "CITY [2024-07-01,)");
        assertThat(places("P2")).containsExactly("CITY (,)");
        assertThat(TestDatabase.one("select version from partner where code = 'P1'"))
                .isEqualTo("2");
        // One fewer, and another one today.
        imported(file("partner-territories", PLACES + "P1,EAST,\nP1,WEST,2024-07-01\n"), 0, 2, 0);
        assertThat(places("P1")).containsExactly("EAST (,2024-07-01)", "WEST [2024-07-01,)");
        assertThat(
                        TestDatabase.one(
                                "select territory.code || partner.version from partner join territory on territory.id = territory_id where partner.code = 'P1'"))
                .isEqualTo("WEST3");
        imported(file("partner-territories", PLACES + "P1,WEST,2024-07-01\nP1,EAST,\n"), 0, 0, 2);
        imported(file("partners", PARTNERS + "P1,One,DISTRIBUTOR,ACTIVE,WEST,CNY\n"), 0, 0, 1);
        assertThat(TestDatabase.one("select version from partner where code = 'P1'"))
                .isEqualTo("3");
    }

    @Test
    void anOrderOfAnEarlierDayBelongsToWhereTheFileSaysThatItsPartnerWas() {
        imported(file("partner-territories", PLACES + "P1,WEST,\nP1,CITY," + TODAY + "\n"), 1, 1, 0);

        assertThat(TestDatabase.one("""
                        select code from territory
                        where id = territory_of_partner((select id from partner where code = 'P1'), business_date() - 1)""")).isEqualTo("WEST");
    }

    @Test
    void whatIsTakenOutAndTakenInAgainChangesNothingInBothFormats() throws SQLException {
        imported(file("partner-territories", PLACES + "P1,EAST,\nP1,WEST,2022-01-01\nP1,CITY,2024-07-01\n"), 2, 1, 0);
        var places = List.of(places("P1"), places("P2"), places("P3"));
        for (var format : List.of("csv", "xlsx")) {
            var file = Importing.director()
                    .get("/exports/partner-territories?format=" + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            imported(Importing.send("partner-territories", file, ""), 0, 0, 6);

            imported(file("partner-territories", PLACES + "P1,WEST,\nP2,WEST,\nP3,WEST,\n"), 0, 3, 0);
            imported(Importing.send("partner-territories", file, ""), 3, 3, 0);
            assertThat(List.of(places("P1"), places("P2"), places("P3"))).isEqualTo(places);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PARTNER, partner_code, NOBODY, 'NOBODY,CITY,'",
        "UNKNOWN_TERRITORY, territory_code, MOON, 'P1,MOON,'",
        "FIRST_PLACE_MISSING, valid_from, 2024-07-01, 'P1,CITY,2024-07-01'",
        "TERRITORY_CLOSED, territory_code, PORT, 'P1,PORT,'",
    })
    void aFileAtFaultIsRefused(String code, String column, String value, String row) {
        var before = TestDatabase.rowCounts();

        refused(file("partner-territories", PLACES + row + "\n"), 422, code, 2, column, value);

        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
        assertThat(places("P1")).containsExactly("CITY (,)");
    }

    @Test
    void aPartnerIsNotTakenInForATerritoryThatIsClosedAlready() {
        Realign.from(TODAY.withDayOfMonth(1)).close("WEST").madeBy(Ask.as(DIRECTOR));

        refused(
                file("partners", PARTNERS + "P4,Four,RETAILER,ACTIVE,WEST,CNY\n"),
                422,
                "TERRITORY_OF_TODAY_CLOSED",
                2,
                "territory_code",
                "WEST");
    }

    /** Past the service. Mutant: drop the trigger partner_is_somewhere. */
    @Test
    void theDatabaseKeepsPartnersSomewhereByItself() {
        for (var forbidden : List.of(
                "delete from partner_territory",
                "update partner_territory set valid = daterange(null, '2019-01-01') where lower_inf(valid)")) {
            assertThatThrownBy(() -> TestDatabase.change(forbidden)).hasStackTraceContaining("partner_is_somewhere");
        }
    }

    private static List<String> places(String partner) {
        return TestDatabase.list("""
                select territory.code || ' ' || valid
                from partner_territory
                join territory on territory.id = partner_territory.territory_id
                join partner on partner.id = partner_id and partner.code = ?
                order by valid""", row -> row.getString(1), partner);
    }
}
