package dev.tributary.territories;

import dev.tributary.partners.PartnerDesk;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static dev.tributary.platform.files.Importing.ASSIGNMENTS;
import static dev.tributary.platform.files.Importing.EMPLOYEES;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The administrative divisions of territories, and the territory of an address. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class DivisionTest {

    private static final String DIVISIONS = "division_code,territory_code,valid_from,valid_to\n";
    private static final LocalDate TODAY = TestDatabase.today();
    private static final LocalDate NEXT_MONTH = TODAY.withDayOfMonth(1).plusMonths(1);

    /** JS covers the province Jiangsu, SZ the prefecture Suzhou in it; KS lies beside it and covers nothing yet. */
    @BeforeEach
    void threeTerritories() throws SQLException {
        Importing.emptyDatabase();
        imported(file("territories", TERRITORIES + """
                        CN,,China,2020-01-01
                        JS,CN,Jiangsu,2020-01-01
                        SZ,JS,Suzhou,2020-01-01
                        KS,JS,Kunshan,2020-01-01
                        """), 4, 0, 0);
        imported(file("territory-divisions", DIVISIONS + "320000,JS,,\n320500,SZ,2020-01-01,\n"), 2, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"320583, SZ", "320500, SZ", "320102, JS", "320000, JS", "330100, ''", "nonsense, ''"})
    void anAddressBelongsToWhoeverCoversTheSmallestDivisionThatItLiesIn(String division, String territory) {
        assertThat(ofDivision(DIRECTOR, division, TODAY)).isEqualTo(territory);
    }

    @Test
    void aDivisionPassesToAnotherTerritoryFromTheDayOnAndItsHistoryStays() {
        var before = Realign.version("SZ");

        Realign.from(NEXT_MONTH).cover("KS", "320583", "320500").madeBy(Ask.as(DIRECTOR));

        assertThat(ofDivision(DIRECTOR, "320583", NEXT_MONTH.minusDays(1))).isEqualTo("SZ");
        assertThat(ofDivision(DIRECTOR, "320583", NEXT_MONTH)).isEqualTo("KS");
        assertThat(ofDivision(DIRECTOR, "320501", NEXT_MONTH)).isEqualTo("KS");
        assertThat(covered("SZ")).containsExactly("320500 2020-01-01 " + NEXT_MONTH);
        assertThat(covered("KS"))
                .containsExactly("320500 %s null".formatted(NEXT_MONTH), "320583 %s null".formatted(NEXT_MONTH));
        // A caller who saw the territory with the division gets CONFLICT.
        assertThat(Realign.version("SZ")).isEqualTo(before + 1);
        Realign.from(NEXT_MONTH.plusDays(1)).cover("SZ", "320500").madeBy(Ask.as(DIRECTOR));
        assertThat(ofDivision(DIRECTOR, "320501", NEXT_MONTH.plusDays(1))).isEqualTo("SZ");
        assertThat(ofDivision(DIRECTOR, "320583", NEXT_MONTH.plusDays(1))).isEqualTo("KS");
    }

    @Test
    void theNewTerritoryOfASplitTakesItsDivisionsAlong() {
        Realign.from(NEXT_MONTH)
                .change(
                        "split",
                        Map.of(
                                "territory",
                                "SZ",
                                "version",
                                Realign.version("SZ"),
                                "parts",
                                List.of(Map.of(
                                        "code",
                                        "TC",
                                        "name",
                                        "太仓",
                                        "divisions",
                                        List.of("320585"),
                                        "partners",
                                        List.of()))))
                .madeBy(Ask.as(DIRECTOR));

        assertThat(ofDivision(DIRECTOR, "320585", NEXT_MONTH)).isEqualTo("TC");
        assertThat(ofDivision(DIRECTOR, "320500", NEXT_MONTH)).isEqualTo("SZ");
    }

    @Test
    void aMergedTerritoryLeavesItsDivisionsToTheOtherOneAndAClosedOneToNobody() {
        Realign.from(NEXT_MONTH.plusDays(5)).cover("SZ", "330100").madeBy(Ask.as(DIRECTOR));

        Realign.from(NEXT_MONTH).merge("SZ", "KS").madeBy(Ask.as(DIRECTOR));

        assertThat(ofDivision(DIRECTOR, "320500", NEXT_MONTH.minusDays(1))).isEqualTo("SZ");
        assertThat(covered("KS"))
                .containsExactly(
                        "320500 %s null".formatted(NEXT_MONTH), "330100 %s null".formatted(NEXT_MONTH.plusDays(5)));

        Realign.from(NEXT_MONTH.plusMonths(1)).close("KS").madeBy(Ask.as(DIRECTOR));

        assertThat(ofDivision(DIRECTOR, "320500", NEXT_MONTH.plusMonths(1))).isEqualTo("JS");
        assertThat(ofDivision(DIRECTOR, "330100", NEXT_MONTH.plusMonths(1))).isEmpty();
    }

    @Test
    void aDivisionIsGivenUp() {
        Realign.from(NEXT_MONTH).uncover("SZ", "320500").madeBy(Ask.as(DIRECTOR));

        assertThat(ofDivision(DIRECTOR, "320583", NEXT_MONTH.minusDays(1))).isEqualTo("SZ");
        assertThat(ofDivision(DIRECTOR, "320583", NEXT_MONTH)).isEqualTo("JS");
    }

    @ParameterizedTest
    @CsvSource({
        "cover, DIVISIONS_MISSING, divisions, ''",
        "cover, DIVISION_INVALID, divisions.0, 99",
        "cover, DIVISION_INVALID, divisions.0, 990000",
        "cover, DIVISION_TWICE, divisions.1, 320583 320583",
        "uncover, DIVISIONS_MISSING, divisions, ''",
        "uncover, DIVISION_NOT_COVERED, divisions.1, 320500 320583",
    })
    void whatCannotBeCoveredOrGivenUpIsRefusedAtTheField(String kind, String code, String field, String divisions) {
        var asked = divisions.isEmpty() ? List.of() : List.of(divisions.split(" "));

        var answer = Realign.from(NEXT_MONTH)
                .change(kind, Map.of("territory", "SZ", "version", Realign.version("SZ"), "divisions", asked))
                .as(Ask.as(DIRECTOR));

        assertThat(answer.texts("territoryRealign.userErrors.code")).containsExactly(code);
        assertThat(String.join(".", Answer.texts(answer.at("territoryRealign.userErrors.0"), "field")))
                .isEqualTo("changes.0." + kind + "." + field);
        assertThat(covered("SZ")).containsExactly("320500 2020-01-01 null");
    }

    /** Mutant: {@code territory_of_division} with the caller's own rights. The rep got the province JS. */
    @Test
    void aDivisionLeadsToNoWiderTerritoryIfTheCoveringOneIsHidden() {
        seesOnly("JS");

        assertThat(ofDivision(REP, "320102", TODAY)).isEqualTo("JS");
        assertThat(ofDivision(REP, "320583", TODAY)).isEmpty();
        assertThat(Ask.as(PARTNER)
                        .that("{ territoryOfDivision(division: \"320583\") { code } }")
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aProspectIsEnteredInTheTerritoryOfItsAddress() {
        seesOnly("SZ");
        var kunshan = new HashMap<String, Object>(PartnerDesk.address("REGISTERED", true));
        kunshan.put("divisionCode", "320583");

        var entered = PartnerDesk.entered(REP, byAddress(kunshan));

        assertThat(entered.texts("territory.code")).containsExactly("SZ");
        assertThat(entered.texts("addresses.territory.code")).containsExactly("SZ");
        kunshan.put("divisionCode", "320102");
        assertThat(PartnerDesk.enter(Ask.as(REP), byAddress(kunshan)).texts("partnerEnter.userErrors.code"))
                .containsExactly("DIVISION_NOT_COVERED");
        assertThat(PartnerDesk.enter(Ask.as(REP), byAddress(null)).texts("partnerEnter.userErrors.code"))
                .containsExactly("TERRITORY_MISSING");
    }

    /**
     * Mutants, all caught: an impact without territories whose figures stay; addresses counted where a
     * territory above covers them.
     */
    @Test
    void aPreviewTellsWhichDivisionsPassAndWhoseAddressesThenLieElsewhere() {
        seesOnly("SZ");
        var kunshan = new HashMap<String, Object>(PartnerDesk.address("REGISTERED", true));
        kunshan.put("divisionCode", "320583");
        PartnerDesk.entered(REP, byAddress(kunshan));

        assertThat(previewed(Realign.from(NEXT_MONTH).cover("KS", "320583").uncover("JS", "320000")))
                .containsExactly("CN [] [] 0 1", "JS [] [320000] 0 1", "KS [320583] [] 0 0", "SZ [] [] 0 1");
        assertThat(previewed(Realign.from(NEXT_MONTH).cover("JS", "320500")))
                .containsExactly("JS [320500] [] 0 0", "SZ [] [320500] 0 0");
        assertThat(previewed(Realign.from(NEXT_MONTH).merge("SZ", "KS")))
                // The rep of SZ leaves CN and JS too.
                .containsExactly("CN [] [] 0 0", "JS [] [] 0 0", "KS [320500] [] 0 0", "SZ [] [320500] 0 null");
        assertThat(covered("SZ")).containsExactly("320500 2020-01-01 null");
    }

    /** Code, divisions gained and lost, partners addressed elsewhere before and after. */
    private static List<String> previewed(Realign realign) {
        List<String> told = new ArrayList<>();
        realign.previewedBy(Ask.as(DIRECTOR))
                .at("territoryRealignmentPreview.territories")
                .forEach(impact -> told.add("%s %s %s %s %s"
                        .formatted(
                                impact.path("code").asText(),
                                Answer.texts(impact, "divisionsGained"),
                                Answer.texts(impact, "divisionsLost"),
                                impact.at("/before/partnersAddressedElsewhere").asText("null"),
                                impact.at("/after/partnersAddressedElsewhere").asText("null"))));
        return told;
    }

    @Test
    void aFileGivesDivisionsToOtherTerritories() {
        imported(file("territory-divisions", DIVISIONS + """
                        320500,SZ,2020-01-01,2026-01-01
                        320500,KS,2026-01-01,
                        320000,JS,,
                        """), 1, 1, 1);

        assertThat(covered("SZ")).containsExactly("320500 2020-01-01 2026-01-01");
        assertThat(covered("KS")).containsExactly("320500 2026-01-01 null");
        imported(file("territory-divisions", DIVISIONS + "320500,KS,2020-01-01,2026-01-01\n"), 0, 1, 0);
        assertThat(covered("SZ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OVERLAPPING_DIVISION, valid_from, 2026-01-01, '320500,KS,2026-01-01,'",
        "DIVISION_INVALID, division_code, 9, '9,KS,,'",
        "UNKNOWN_TERRITORY, territory_code, MOON, '320500,MOON,2020-01-01,'",
        "ENDS_BEFORE_IT_STARTS, valid_to, 2019-12-31, '320583,KS,2020-01-01,2019-12-31'",
    })
    void aFileAtFaultIsRefused(String code, String column, String value, String row) {
        refused(file("territory-divisions", DIVISIONS + row + "\n"), 422, code, 2, column, value);
    }

    @Test
    void aFileGivesNoDivisionToATerritoryThatIsClosedThen() {
        Realign.from(NEXT_MONTH).close("KS").madeBy(Ask.as(DIRECTOR));

        refused(
                file("territory-divisions", DIVISIONS + "320583,KS,,\n"),
                422,
                "TERRITORY_CLOSED",
                2,
                "territory_code",
                "KS");
        imported(file("territory-divisions", DIVISIONS + "320583,KS,," + NEXT_MONTH + "\n"), 1, 0, 0);
    }

    /** The database decides, also past the server. */
    @Test
    void noTwoTerritoriesCoverADivisionOnADay() {
        assertThatThrownBy(() -> TestDatabase.change("""
                        insert into territory_division (territory_id, code, valid)
                        select id, '320500', daterange('2026-01-01', '2026-01-02') from territory where code = 'KS'""")).hasStackTraceContaining("division_covered_once");
    }

    private static Map<String, Object> byAddress(@Nullable Map<String, Object> address) {
        var input = new HashMap<String, Object>();
        input.put("territory", null);
        input.put("address", address);
        return input;
    }

    private static void seesOnly(String territory) {
        imported(file("employees", EMPLOYEES + "E1,Li Na,\n"), 1, 0, 0);
        imported(file("territory-assignments", ASSIGNMENTS + "E1," + territory + ",REP,true,2020-01-01,\n"), 1, 0, 0);
        TestDatabase.change("update employee set subject = ?", REP.subject());
    }

    private static String ofDivision(DemoUser user, String division, LocalDate day) {
        return Ask.as(user)
                .that(
                        "query ($division: String!, $on: Date) { territoryOfDivision(division: $division, on: $on) { code } }",
                        Map.of("division", division, "on", day.toString()))
                .at("territoryOfDivision")
                .path("code")
                .asText();
    }

    private static List<String> covered(String territory) {
        List<String> covered = new ArrayList<>();
        Ask.as(DIRECTOR)
                .that("{ territory(code: \"%s\") { divisions { code from to } } }".formatted(territory))
                .at("territory.divisions")
                .forEach(it -> covered.add("%s %s %s"
                        .formatted(
                                it.path("code").asText(),
                                it.path("from").asText(),
                                it.path("to").asText())));
        return covered;
    }
}
