package dev.tributary.territories;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import static dev.tributary.platform.files.Importing.ASSIGNMENTS;
import static dev.tributary.platform.files.Importing.EMPLOYEES;
import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.TARGETS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The targets of a territory that is merged or closed: those of the months before stay its own and later ones go to its
 * successor (AS_WAS), or all go to the successor (AS_IS), once and not twice.
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class TargetsOfClosedTest {

    private static final LocalDate TODAY = TestDatabase.today();
    private static final LocalDate THIS_MONTH = TODAY.withDayOfMonth(1);
    private static final YearMonth NOW = YearMonth.from(TODAY);
    private static final YearMonth BEFORE = NOW.minusMonths(1);

    private static final String REPORT = """
            { salesPerformance(period: "%s", territory: "%s", view: %s) {
                node { territory { code } target { amount } } children { territory { code } target { amount } }
                months { period target { amount } } } }""";

    /** In EAST lie CITY, PORT, HILL and DOCK, in WEST, which has no target of its own, TOWN with what Li Na is to sell there. */
    @BeforeEach
    void targetsOfTwoMonths() throws SQLException {
        Importing.emptyDatabase();
        imported(file("territories", TERRITORIES + """
                        CN,,China,2020-01-01
                        EAST,CN,East,2020-01-01
                        WEST,CN,West,2020-01-01
                        CITY,EAST,City,2020-01-01
                        PORT,EAST,Port,2020-01-01
                        HILL,EAST,Hill,2020-01-01
                        DOCK,EAST,Dock,2020-01-01
                        TOWN,WEST,Town,2020-01-01
                        """), 8, 0, 0);
        imported(file("employees", EMPLOYEES + "E1,Li Na,\nE2,Wang Fang,\n"), 2, 0, 0);
        imported(file("partners", PARTNERS + "P1,One,DISTRIBUTOR,ACTIVE,CITY,CNY\n"), 1, 0, 0);
        var targets = new StringBuilder(TARGETS);
        for (var month : new YearMonth[] {BEFORE, NOW}) {
            targets.append("""
                    ,EAST,SALES,%1$s,1,1000,CNY
                    ,CITY,SALES,%1$s,1,100,CNY
                    ,PORT,SALES,%1$s,1,200,CNY
                    ,HILL,SALES,%1$s,1,50,CNY
                    ,DOCK,SALES,%1$s,1,20,CNY
                    E1,TOWN,SALES,%1$s,1,70,CNY
                    """.formatted(month));
        }
        imported(file("targets", targets.toString()), 12, 0, 0);
    }

    /**
     * Mutants, all caught: reports without successors; the targets of one that was merged upwards counted in
     * the parent's own (is_above).
     */
    @Test
    void aMergedTerritoryPassesItsTargetsOnAndAClosedOneDoesNot() {
        Realign.from(THIS_MONTH)
                .merge("CITY", "PORT")
                .merge("DOCK", "EAST")
                .close("HILL")
                .close("TOWN")
                .madeBy(Ask.as(DIRECTOR));

        assertThat(targets(NOW, "EAST", "AS_IS")).isEqualTo(Map.of("EAST", 1000, "PORT", 300));
        assertThat(targets(BEFORE, "EAST", "AS_IS")).isEqualTo(Map.of("EAST", 1000, "PORT", 300));
        assertThat(targets(NOW, "EAST", "AS_WAS")).isEqualTo(Map.of("EAST", 1000, "PORT", 300));
        assertThat(targets(BEFORE, "EAST", "AS_WAS"))
                .isEqualTo(Map.of("EAST", 1000, "CITY", 100, "PORT", 200, "HILL", 50, "DOCK", 20));
        for (var view : new String[] {"AS_IS", "AS_WAS"}) {
            assertThat(targets(NOW, "CN", view)).isEqualTo(Map.of("CN", 70, "EAST", 1000, "WEST", 70));
            assertThat(targets(BEFORE, "CN", view)).isEqualTo(Map.of("CN", 70, "EAST", 1000, "WEST", 70));
            assertThat(month(NOW, "PORT", view)).isEqualTo("300");
            assertThat(month(NOW, "WEST", view)).isEqualTo("70");
        }
        assertThat(month(BEFORE, "PORT", "AS_IS")).isEqualTo("300");
        assertThat(month(BEFORE, "PORT", "AS_WAS")).isEqualTo("200");
    }

    @Test
    void whoTakesOverFromOneThatTookOverHasTheTargetsOfBothAlsoIfItIsNew() {
        Realign.from(THIS_MONTH).merge("CITY", "PORT").madeBy(Ask.as(DIRECTOR));
        Realign.from(THIS_MONTH).open("HARBOUR", "CN").merge("PORT", "HARBOUR").madeBy(Ask.as(DIRECTOR));

        assertThat(targets(BEFORE, "HARBOUR", "AS_IS")).isEqualTo(Map.of("HARBOUR", 300));
        assertThat(targets(NOW, "HARBOUR", "AS_WAS")).isEqualTo(Map.of("HARBOUR", 300));
        assertThat(targets(BEFORE, "EAST", "AS_WAS")).containsEntry("CITY", 100).containsEntry("PORT", 200);
    }

    /** Mutant: with the old policy on targets, the manager sees 200. */
    @Test
    void whoSeesTheSuccessorSeesTheTargetsThatItHas() {
        imported(file("territory-assignments", ASSIGNMENTS + "E2,PORT,MANAGER,true,2020-01-01,\n"), 1, 0, 0);
        TestDatabase.change("update employee set subject = ? where number = 'E2'", REGIONAL.subject());
        assertThat(targets(REGIONAL, NOW, "PORT", "AS_IS")).isEqualTo(Map.of("PORT", 200));

        Realign.from(THIS_MONTH).merge("CITY", "PORT").madeBy(Ask.as(DIRECTOR));

        assertThat(targets(REGIONAL, NOW, "PORT", "AS_IS")).isEqualTo(Map.of("PORT", 300));
    }

    @Test
    void aPreviewTellsTheTargetsThatTheSuccessorWouldHave() {
        var preview = Realign.from(THIS_MONTH)
                .merge("CITY", "PORT")
                .close("HILL")
                .previewedBy(Ask.as(DIRECTOR))
                .at("territoryRealignmentPreview.territories");

        assertThat(preview.findValuesAsText("code")).containsExactly("CITY", "HILL", "PORT");
        assertThat(new BigDecimal(preview.at("/2/before/target/amount").asText()))
                .isEqualByComparingTo("200");
        assertThat(new BigDecimal(preview.at("/2/after/target/amount").asText()))
                .isEqualByComparingTo("300");
    }

    private static Map<String, Integer> targets(YearMonth month, String territory, String view) {
        return targets(DIRECTOR, month, territory, view);
    }

    /** The targets of the territory and its children, without those that have none. */
    private static Map<String, Integer> targets(DemoUser user, YearMonth month, String territory, String view) {
        var report = Ask.as(user).that(REPORT.formatted(month, territory, view)).at("salesPerformance");
        Map<String, Integer> targets = new TreeMap<>();
        put(targets, report.path("node"));
        report.path("children").forEach(child -> put(targets, child));
        return targets;
    }

    private static void put(Map<String, Integer> targets, JsonNode node) {
        if (!node.path("target").isNull()) {
            targets.put(
                    node.at("/territory/code").asText(),
                    new BigDecimal(node.at("/target/amount").asText()).intValueExact());
        }
    }

    /** The month's target among those of its year. */
    private static String month(YearMonth month, String territory, String view) {
        for (var of :
                Ask.as(DIRECTOR).that(REPORT.formatted(month, territory, view)).at("salesPerformance.months")) {
            if (of.path("period").asText().equals(month.toString())) {
                return new BigDecimal(of.at("/target/amount").asText())
                        .stripTrailingZeros()
                        .toPlainString();
            }
        }
        throw new AssertionError(month + " is not among the months");
    }
}
