package dev.tributary.territories;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.PRODUCTS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class TerritoryRealignTest {

    private static final LocalDate TODAY = TestDatabase.today();
    private static final LocalDate NEXT_MONTH = TODAY.withDayOfMonth(1).plusMonths(1);
    private static final LocalDate THIS_MONTH = TODAY.withDayOfMonth(1);

    /** CN has EAST with CITY and PORT in it, and WEST; P1 and P2 are in CITY, P3 in PORT. */
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
        imported(file("partners", PARTNERS + """
                        P1,One,DISTRIBUTOR,ACTIVE,CITY,CNY
                        P2,Two,DISTRIBUTOR,ACTIVE,CITY,CNY
                        P3,Three,DISTRIBUTOR,ACTIVE,PORT,CNY
                        """), 3, 0, 0);
        imported(file("products", PRODUCTS + "PUMP,Pump,PCS\n"), 1, 0, 0);
    }

    @Test
    void aTerritoryIsOpenedWithPartnersFromADayOn() {
        var opened = Realign.from(NEXT_MONTH)
                .open("NORTH", "CN")
                .place("NORTH", "P1")
                .madeBy(Ask.as(DIRECTOR));

        assertThat(opened.at("/0/openedOn").asText()).isEqualTo(NEXT_MONTH.toString());
        assertThat(whereabouts("P1", NEXT_MONTH.minusDays(1))).isEqualTo("CITY");
        assertThat(whereabouts("P1", NEXT_MONTH)).isEqualTo("NORTH");
        // Until then it does not exist.
        assertThat(Ask.as(DIRECTOR).that("{ territories { code } }").texts("territories.code"))
                .doesNotContain("NORTH");
        assertThat(todaysTerritory("P1")).isEqualTo("CITY");
        theDayComes(NEXT_MONTH);
        assertThat(todaysTerritory("P1")).isEqualTo("NORTH");
    }

    @Test
    void aNameHoldsFromItsDayOn() {
        var renamed = Realign.from(NEXT_MONTH)
                .rename("CITY", "Metropolis")
                .madeBy(Ask.as(DIRECTOR))
                .get(0);

        assertThat(renamed.path("name").asText()).isEqualTo("City");
        assertThat(renamed.path("version").asText()).isEqualTo("2");
        assertThat(renamed.at("/names/0/to").asText()).isEqualTo(NEXT_MONTH.toString());
        assertThat(renamed.at("/names/1/name").asText()).isEqualTo("Metropolis");
        theDayComes(NEXT_MONTH);
        assertThat(TestDatabase.one("select name from territory where code = 'CITY'"))
                .isEqualTo("Metropolis");
    }

    @Test
    void theTreeIsShownAsItIsAndAsItIsToBeAndWhoTakesOverIsTold() {
        Realign.from(NEXT_MONTH)
                .open("NORTH", "CN")
                .rename("CITY", "Metropolis")
                .merge("PORT", "CITY")
                .madeBy(Ask.as(DIRECTOR));

        assertThat(tree(TODAY))
                .contains("CITY City in EAST", "PORT Port in EAST")
                .noneMatch(at -> at.startsWith("NORTH"));
        assertThat(tree(NEXT_MONTH))
                .startsWith("CN China in ")
                .contains("CITY Metropolis in EAST", "NORTH Name of NORTH in CN")
                .noneMatch(at -> at.startsWith("PORT"));
        assertThat(tree(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(Ask.as(DIRECTOR)
                        .that("{ territoryTree(on: \"%s\") { territory { code successor { code } } } }"
                                .formatted(TODAY))
                        .at("territoryTree")
                        .findParents("successor")
                        .stream()
                        .filter(territory -> !territory.path("successor").isNull())
                        .map(territory -> territory.path("code").asText() + " to "
                                + territory.at("/successor/code").asText()))
                .containsExactly("PORT to CITY");
    }

    private static List<String> tree(LocalDate day) {
        return Ask.as(DIRECTOR)
                .that("{ territoryTree(on: \"%s\") { name territory { code } parent { code } } }".formatted(day))
                .at("territoryTree")
                .findParents("name")
                .stream()
                .map(place -> place.at("/territory/code").asText() + " "
                        + place.path("name").asText() + " in "
                        + place.at("/parent/code").asText())
                .toList();
    }

    @Test
    void whatTakesEffectTodayDoesSoAtOnce() {
        Realign.from(TODAY).rename("CITY", "Metropolis").place("PORT", "P1").madeBy(Ask.as(DIRECTOR));

        assertThat(Ask.as(DIRECTOR)
                        .that("{ territory(code: \"CITY\") { name } partner(code: \"P1\") { territory { code } } }")
                        .body()
                        .path("data")
                        .toString())
                .isEqualTo("{\"territory\":{\"name\":\"Metropolis\"},\"partner\":{\"territory\":{\"code\":\"PORT\"}}}");
    }

    @Test
    void aMoveTakesAllBelowAlongAndLeavesHistoryAsItWas() {
        Realign.from(NEXT_MONTH).move("EAST", "WEST").madeBy(Ask.as(DIRECTOR));

        assertThat(ancestors("CITY", NEXT_MONTH.minusDays(1))).isEqualTo("CITY<EAST<CN");
        assertThat(ancestors("CITY", NEXT_MONTH)).isEqualTo("CITY<EAST<WEST<CN");
    }

    @Test
    void aSplitMakesAPartATerritoryBesideIt() {
        Realign.from(NEXT_MONTH).split("CITY", "SUBURB", "P2").madeBy(Ask.as(DIRECTOR));

        assertThat(ancestors("SUBURB", NEXT_MONTH)).isEqualTo("SUBURB<EAST<CN");
        assertThat(whereabouts("P1", NEXT_MONTH)).isEqualTo("CITY");
        assertThat(whereabouts("P2", NEXT_MONTH)).isEqualTo("SUBURB");
        assertThat(whereabouts("P2", NEXT_MONTH.minusDays(1))).isEqualTo("CITY");
    }

    @Test
    void aMergerTakesPartnersAndWhatLiesBelowAlongAndCloses() {
        var merged = Realign.from(NEXT_MONTH)
                .place("EAST", "P3")
                .merge("EAST", "WEST")
                .madeBy(Ask.as(DIRECTOR))
                .get(0);

        assertThat(merged.path("closedOn").asText()).isEqualTo(NEXT_MONTH.toString());
        assertThat(ancestors("CITY", NEXT_MONTH)).isEqualTo("CITY<WEST<CN");
        assertThat(ancestors("CITY", NEXT_MONTH.minusDays(1))).isEqualTo("CITY<EAST<CN");
        assertThat(whereabouts("P3", NEXT_MONTH)).isEqualTo("WEST");
        assertThat(whereabouts("P3", NEXT_MONTH.minusDays(1))).isEqualTo("PORT");
        assertThat(whereabouts("P1", NEXT_MONTH)).isEqualTo("CITY");
        assertThat(TestDatabase.one("select version from territory where code = 'WEST'"))
                .isEqualTo("2");
    }

    @Test
    void anEmptyTerritoryClosesAndItsAssignmentsEnd() {
        imported(file("employees", Importing.EMPLOYEES + "E1,Li Na,\n"), 1, 0, 0);
        imported(file("territory-assignments", Importing.ASSIGNMENTS + "E1,PORT,REP,true,2020-01-01,\n"), 1, 0, 0);

        Realign.from(NEXT_MONTH).place("CITY", "P3").close("PORT").madeBy(Ask.as(DIRECTOR));

        assertThat(TestDatabase.one("select upper(valid) from territory_assignment"))
                .isEqualTo(NEXT_MONTH.toString());
        assertThat(ancestors("PORT", NEXT_MONTH.minusDays(1))).isEqualTo("PORT<EAST<CN");
        assertThat(ancestors("PORT", NEXT_MONTH)).isEqualTo("null");
    }

    @Test
    void aFactBelongsToWhereItsPartnerWasOnItsDay() {
        var before = PlaceOrder.of("P1").line("PUMP", "1", "10").placedBy(Ask.as(DIRECTOR));
        Realign.from(TODAY).place("PORT", "P1").madeBy(Ask.as(DIRECTOR));
        var after = PlaceOrder.of("P1").line("PUMP", "1", "20").placedBy(Ask.as(DIRECTOR));
        var datedBack = PlaceOrder.of("P1")
                .with("orderDate", TODAY.minusDays(1).toString())
                .line("PUMP", "1", "40")
                .placedBy(Ask.as(DIRECTOR));

        assertThat(soldIn(before.path("number").asText())).isEqualTo("CITY");
        assertThat(soldIn(after.path("number").asText())).isEqualTo("PORT");
        assertThat(soldIn(datedBack.path("number").asText())).isEqualTo("CITY");
        assertThat(TestDatabase.rollupErrors()).isEmpty();
    }

    @Test
    void laterChangesOfOneRealignmentBuildOnEarlierOnes() {
        Realign.from(NEXT_MONTH)
                .open("NORTH", "CN")
                .open("CAPE", "NORTH")
                .move("CITY", "CAPE")
                .rename("CITY", "Cape City")
                .madeBy(Ask.as(DIRECTOR));

        assertThat(ancestors("CITY", NEXT_MONTH)).isEqualTo("CITY<CAPE<NORTH<CN");
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndChangesNothing() {
        var lastMonth = THIS_MONTH.minusDays(1);
        imported(
                file(
                        "orders",
                        Importing.ORDERS
                                + "O1,P1,CITY,,%s,,,CNY,100,13,0,113\nO2,P3,PORT,,%s,,,CNY,50,0,0,50\n"
                                        .formatted(lastMonth, lastMonth)),
                2,
                0,
                0);
        imported(
                file(
                        "targets",
                        Importing.TARGETS
                                + ",EAST,SALES,%s,1,900,CNY\n"
                                        .formatted(NEXT_MONTH.toString().substring(0, 7))),
                1,
                0,
                0);
        var before = shape();

        var preview = Realign.from(NEXT_MONTH)
                .move("CITY", "WEST")
                .open("NORTH", "CN")
                .place("NORTH", "P3")
                .previewedBy(Ask.as(DIRECTOR));

        var impacts = preview.at("territoryRealignmentPreview.territories");
        assertThat(impacts.findValuesAsText("code")).containsExactly("EAST", "NORTH", "PORT", "WEST");
        assertThat(figures(impacts.at("/0/before"))).isEqualTo("3 partners, 2 orders, 150 sold, 163 open, 900 target");
        assertThat(figures(impacts.at("/0/after"))).isEqualTo("0 partners, 0 orders, 0 sold, 0 open, 900 target");
        assertThat(impacts.at("/1/before").isNull()).isTrue();
        assertThat(figures(impacts.at("/1/after"))).isEqualTo("1 partners, 1 orders, 50 sold, 50 open, 0 target");
        assertThat(figures(impacts.at("/3/after"))).isEqualTo("2 partners, 1 orders, 100 sold, 113 open, 0 target");
        assertThat(shape()).isEqualTo(before);
    }

    @Test
    void aPreviewRefusesWhatTheRealignmentWould() {
        assertThat(Realign.from(NEXT_MONTH)
                        .move("EAST", "CITY")
                        .previewedBy(Ask.as(DIRECTOR))
                        .texts("territoryRealignmentPreview.userErrors.code"))
                .containsExactly("OWN_ANCESTOR");
        assertThat(Realign.from(NEXT_MONTH)
                        .nothingAtAll()
                        .previewedBy(Ask.as(DIRECTOR))
                        .texts("territoryRealignmentPreview.userErrors.code"))
                .containsExactly("ONE_KIND_EACH");
    }

    private static String figures(JsonNode figures) {
        return "%s partners, %s orders, %s sold, %s open, %s target"
                .formatted(
                        figures.path("partners").asText(),
                        figures.path("orders").asText(),
                        amount(figures.path("sales")),
                        amount(figures.path("receivables")),
                        amount(figures.path("target")));
    }

    private static String amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal("CHANGES_MISSING", "changes", it -> it),
                new Refusal("ONE_KIND_EACH", "changes.0", Realign::nothingAtAll),
                new Refusal("TOO_EARLY", "from", THIS_MONTH.minusDays(1), it -> it.open("NEW", "CN")),
                new Refusal("WITHIN_MONTH", "from", NEXT_MONTH.plusDays(1), it -> it.move("CITY", "WEST")),
                new Refusal("CODE_INVALID", "changes.0.open.code", it -> it.open("no code", "CN")),
                new Refusal(
                        "CODE_TAKEN",
                        "changes.1.open.code",
                        it -> it.open("NEW", "CN").open("NEW", "WEST")),
                new Refusal(
                        "NAME_MISSING",
                        "changes.0.open.name",
                        it -> it.change("open", Map.of("code", "NEW", "name", " ", "parent", "CN"))),
                new Refusal(
                        "DIVISION_INVALID",
                        "changes.0.open.divisions.0",
                        it -> it.change(
                                "open",
                                Map.of("code", "NEW", "name", "New", "parent", "CN", "divisions", List.of("44")))),
                new Refusal("TERRITORY_NOT_FOUND", "changes.0.open.parent", it -> it.open("NEW", "NOWHERE")),
                new Refusal("TERRITORY_NOT_FOUND", "changes.0.move.territory", it -> it.move("NOWHERE", 1, "CN")),
                new Refusal(
                        "TERRITORY_NOT_OPEN",
                        "changes.1.place.territory",
                        it -> it.merge("PORT", "CITY").place("PORT", "P1")),
                new Refusal("ROOT_STAYS", "changes.0.merge.territory", it -> it.merge("CN", "EAST")),
                new Refusal("OWN_ANCESTOR", "changes.0.move.parent", it -> it.move("EAST", "CITY")),
                new Refusal("OWN_ANCESTOR", "changes.0.merge.into", it -> it.merge("EAST", "CITY")),
                new Refusal("ALREADY_THERE", "changes.0.move.parent", it -> it.move("CITY", "EAST")),
                new Refusal("HAS_CHILDREN", "changes.0.close.territory", it -> it.close("EAST")),
                new Refusal("HAS_PARTNERS", "changes.0.close.territory", it -> it.close("CITY")),
                new Refusal(
                        "PARTS_MISSING",
                        "changes.0.split.parts",
                        it -> it.change("split", Map.of("territory", "CITY", "version", 1, "parts", List.of()))),
                new Refusal("PARTNER_NOT_FOUND", "changes.0.place.partners.1", it -> it.place("WEST", "P1", "P9")),
                new Refusal(
                        "PARTNER_ELSEWHERE",
                        "changes.0.split.parts.0.partners.1",
                        it -> it.split("CITY", "SUBURB", "P1", "P3")),
                new Refusal("PARTNERS_MISSING", "changes.0.place.partners", it -> it.place("WEST")),
                new Refusal("CONFLICT", "changes.0.move.version", it -> it.move("CITY", 7, "WEST")),
                new Refusal(
                        "IDEMPOTENCY_KEY_INVALID",
                        "idempotencyKey",
                        it -> it.open("NEW", "CN").key(" ")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeIsRefusedAtTheFieldAndChangesNothing(Refusal refusal) {
        var before = shape();

        var answer = refusal.of.apply(Realign.from(refusal.from)).as(Ask.as(DIRECTOR));

        assertThat(answer.texts("territoryRealign.userErrors.code")).containsExactly(refusal.code);
        assertThat(String.join(".", Answer.texts(answer.at("territoryRealign.userErrors.0"), "field")))
                .isEqualTo(refusal.field);
        assertThat(answer.at("territoryRealign.territories")).isEmpty();
        assertThat(shape()).isEqualTo(before);
    }

    @Test
    void aMoveAfterWhichALaterOneIsPlannedIsRefused() {
        Realign.from(NEXT_MONTH.plusMonths(1)).move("CITY", "WEST").madeBy(Ask.as(DIRECTOR));

        var answer = Realign.from(NEXT_MONTH).move("CITY", "CN").as(Ask.as(DIRECTOR));

        assertThat(answer.texts("territoryRealign.userErrors.code")).containsExactly("LATER_CHANGE_PLANNED");
        assertThat(answer.text("territoryRealign.userErrors.0.message"))
                .contains(NEXT_MONTH.plusMonths(1).toString());
    }

    @Test
    void whatIsPlannedForLaterOutlivesAMerger() {
        Realign.from(NEXT_MONTH.plusMonths(1)).place("WEST", "P1").madeBy(Ask.as(DIRECTOR));
        Realign.from(NEXT_MONTH.plusMonths(1)).move("PORT", "WEST").madeBy(Ask.as(DIRECTOR));

        Realign.from(NEXT_MONTH).merge("CITY", "PORT").madeBy(Ask.as(DIRECTOR));

        assertThat(whereabouts("P1", NEXT_MONTH)).isEqualTo("PORT");
        assertThat(whereabouts("P1", NEXT_MONTH.plusMonths(1))).isEqualTo("WEST");
        assertThat(Realign.from(NEXT_MONTH)
                        .merge("EAST", "WEST")
                        .as(Ask.as(DIRECTOR))
                        .texts("territoryRealign.userErrors.code"))
                .containsExactly("LATER_CHANGE_PLANNED");
    }

    @Test
    void aPlanThatALaterOneWouldBreakIsRefused() {
        Realign.from(NEXT_MONTH.plusMonths(1)).merge("PORT", "CITY").madeBy(Ask.as(DIRECTOR));

        assertThat(Realign.from(NEXT_MONTH)
                        .place("PORT", "P1")
                        .as(Ask.as(DIRECTOR))
                        .texts("territoryRealign.userErrors.code"))
                .containsExactly("CLOSED_LATER");
        assertThat(Realign.from(NEXT_MONTH)
                        .open("NEW", "PORT")
                        .as(Ask.as(DIRECTOR))
                        .texts("territoryRealign.userErrors.code"))
                .containsExactly("CLOSED_LATER");
        Realign.from(NEXT_MONTH.plusMonths(2)).move("EAST", "WEST").madeBy(Ask.as(DIRECTOR));
        assertThat(Realign.from(NEXT_MONTH)
                        .move("WEST", "EAST")
                        .as(Ask.as(DIRECTOR))
                        .texts("territoryRealign.userErrors.code"))
                .containsExactly("LOOPS_LATER");
    }

    @Test
    void theSameKeyTwiceIsOneChange() {
        var key = UUID.randomUUID().toString();
        UnaryOperator<Realign> change = it -> it.move("CITY", 1, "WEST").key(key);

        var first = change.apply(Realign.from(NEXT_MONTH)).madeBy(Ask.as(DIRECTOR));
        var second = change.apply(Realign.from(NEXT_MONTH)).madeBy(Ask.as(DIRECTOR));

        assertThat(second).isEqualTo(first);
        assertThat(first.at("/0/version").asText()).isEqualTo("2");
    }

    @Test
    void ofManyThatSawTheSameVersionOneChangesIt() {
        var answers = AtOnce.times(
                8,
                number -> Realign.from(NEXT_MONTH)
                        .move("CITY", 1, number % 2 == 0 ? "WEST" : "CN")
                        .as(Ask.as(DIRECTOR))
                        .texts("territoryRealign.userErrors.code"));

        assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(codes -> codes.contains("CONFLICT")).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(names = "DIRECTOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheDirectorRealigns(DemoUser user) {
        assertThat(Realign.from(NEXT_MONTH).open("NEW", "CN").as(Ask.as(user)).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    private record Refusal(String code, String field, LocalDate from, UnaryOperator<Realign> of) {

        Refusal(String code, String field, UnaryOperator<Realign> of) {
            this(code, field, NEXT_MONTH, of);
        }

        @Override
        public String toString() {
            return code + " at " + field;
        }
    }

    private static List<String> shape() {
        return TestDatabase.list("""
                select t.code || t.name || t.version || coalesce(t.closed_on::text, '') from territory t
                union all select territory_id || coalesce(parent_id::text, '') || valid from territory_parent
                union all select partner_id || territory_id::text || valid from partner_territory
                union all select territory_id || name || valid from territory_name
                order by 1""", row -> row.getString(1));
    }

    /** As the server does it on that day. */
    private static void theDayComes(LocalDate day) {
        TestDatabase.one(
                "with day as materialized (select set_config('tributary.today', ?, true) is null as it)"
                        + " select changes_take_effect() from day",
                day.toString());
    }

    private static String whereabouts(String partner, LocalDate day) {
        return TestDatabase.one("""
                select t.code from partner p join territory t on t.id = territory_of_partner(p.id, ?) where p.code = ?""", day, partner);
    }

    private static String todaysTerritory(String partner) {
        return TestDatabase.one(
                "select t.code from partner p join territory t on t.id = p.territory_id where p.code = ?", partner);
    }

    private static String soldIn(String order) {
        return TestDatabase.one(
                "select t.code from sales_order o join territory t on t.id = o.territory_id where o.number = ?", order);
    }

    static String ancestors(String territory, LocalDate day) {
        return TestDatabase.one("""
                select string_agg(up.code, '<' order by a.depth)
                from territory_ancestry a
                join territory up on up.id = a.ancestor_id
                join territory t on t.id = a.territory_id
                where t.code = ? and a.valid @> ?""", territory, day);
    }
}
