package dev.tributary.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.orders.PlaceOrder;
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
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.PRODUCTS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/**
 * The price lists of a territory that is merged into another one, or closed.
 *
 * <p>Mutants of leave_price_lists, each noticed here: lists that stay (return immediately), that continue beside the
 * survivor's own (no check for one), that yield to one of another kind or currency, that continue above (spreads if
 * there is a survivor), that lose their prices, that hold a day longer, planned ones that stay.
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PriceListRealignTest {

    private static final LocalDate TODAY = TestDatabase.today();
    private static final LocalDate DAY = TODAY.withDayOfMonth(1).plusMonths(1);
    private static final LocalDate LATER = DAY.plusMonths(2);

    private static final String LISTS =
            "code,name,currency,partner_kind,territory_code,partner_code,valid_from,valid_to\n";
    private static final String PRICES = "list_code,product_code,unit_price,floor_price\n";

    /** P1 is in CITY, P2 and the agency P3 are in PORT, both beside each other in EAST, P4 is in WEST. A pump costs 100. */
    @BeforeEach
    void aSmallTreeWithPrices() throws SQLException {
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
                        P2,Two,DISTRIBUTOR,ACTIVE,PORT,CNY
                        P3,Three,AGENCY,ACTIVE,PORT,CNY
                        P4,Four,AGENCY,ACTIVE,WEST,CNY
                        """), 4, 0, 0);
        imported(file("products", PRODUCTS + "PUMP,Pump,PCS\n"), 1, 0, 0);
        opened("ALL", TODAY, "100", list -> list);
    }

    @Test
    void aListGoesOnInTheTerritoryThatItsOwnIsMergedIntoAndTheDaysBeforeKeepIt() {
        opened("PORT-1", TODAY, "90", list -> list.with("territory", "PORT"));
        opened(
                "PORT-AGENCY",
                TODAY,
                "80",
                list -> list.with("territory", "PORT").with("kind", "AGENCY").with("to", LATER.toString()));
        opened("CITY-USD", TODAY, "14", list -> list.with("territory", "CITY").with("currency", "USD"));
        var merger = Realign.from(DAY).merge("PORT", "CITY");

        assertThat(merger.previewedBy(Ask.as(DIRECTOR))
                        .at("territoryRealignmentPreview.priceLists")
                        .toString())
                .isEqualTo("""
                        [{"code":"PORT-1","territory":"PORT","goesOnAs":"PORT-1-CITY","goesOnUntil":null},\
                        {"code":"PORT-AGENCY","territory":"PORT","goesOnAs":"PORT-AGENCY-CITY","goesOnUntil":"%s"}]""".formatted(LATER));
        assertThat(list("PORT-1").path("to").isNull()).isTrue();
        merger.madeBy(Ask.as(DIRECTOR));

        assertThat(prices(DAY.minusDays(1)))
                .containsExactly("100.00 ALL", "90.00 PORT-1", "80.00 PORT-AGENCY", "100.00 ALL");
        assertThat(prices(DAY))
                .containsExactly("90.00 PORT-1-CITY", "90.00 PORT-1-CITY", "80.00 PORT-AGENCY-CITY", "100.00 ALL");
        assertThat(price("P3", LATER)).isEqualTo("90.00 PORT-1-CITY");
        assertThat(list("PORT-1").path("to").asText()).isEqualTo(DAY.toString());
        assertThat(list("PORT-1").path("version").asInt()).isEqualTo(2);
        assertThat(list("PORT-1-CITY").at("/territory/code").asText()).isEqualTo("CITY");
        assertThat(list("PORT-AGENCY-CITY").path("kind").asText()).isEqualTo("AGENCY");
        // Another merger of the merged territory, and a code that exists already.
        opened("PORT-1-CITY-WEST", TODAY, "1", list -> list.with("partner", "P4"));
        Realign.from(LATER).merge("CITY", "WEST").madeBy(Ask.as(DIRECTOR));
        assertThat(price("P1", LATER)).isEqualTo("90.00 PORT-1-CITY-WEST-2");
        assertThat(price("P1", LATER.minusDays(1))).isEqualTo("90.00 PORT-1-CITY");
    }

    @Test
    void whereTheSurvivorHasAListForTheSameWhomThatOneCountsAndTheOtherEnds() {
        opened("PORT-1", TODAY, "90", list -> list.with("territory", "PORT"));
        opened("CITY-1", TODAY, "95", list -> list.with("territory", "CITY"));
        opened(
                "PORT-AGENCY",
                TODAY,
                "80",
                list -> list.with("territory", "PORT").with("kind", "AGENCY"));
        opened(
                "CITY-AGENCY",
                LATER,
                "85",
                list -> list.with("territory", "CITY").with("kind", "AGENCY"));
        var merger = Realign.from(DAY).merge("PORT", "CITY");

        var preview = merger.previewedBy(Ask.as(DIRECTOR));
        assertThat(preview.texts("territoryRealignmentPreview.priceLists.goesOnAs"))
                .containsExactly("null", "PORT-AGENCY-CITY");
        assertThat(preview.texts("territoryRealignmentPreview.priceLists.goesOnUntil"))
                .containsExactly("null", LATER.toString());
        merger.madeBy(Ask.as(DIRECTOR));

        assertThat(prices(DAY)).containsExactly("95.00 CITY-1", "95.00 CITY-1", "80.00 PORT-AGENCY-CITY", "100.00 ALL");
        assertThat(price("P3", LATER)).isEqualTo("85.00 CITY-AGENCY");
        assertThat(price("P2", DAY.minusDays(1))).isEqualTo("90.00 PORT-1");
        assertThat(list("PORT-1").path("to").asText()).isEqualTo(DAY.toString());
        assertThat(list("CITY-1").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void pricesOfAPartDoNotBecomeThoseOfTheWholeThatItIsMergedInto() {
        opened("PORT-1", TODAY, "90", list -> list.with("territory", "PORT"));

        Realign.from(DAY).merge("PORT", "EAST").madeBy(Ask.as(DIRECTOR));

        assertThat(prices(DAY)).containsOnly("100.00 ALL");
        assertThat(price("P2", DAY.minusDays(1))).isEqualTo("90.00 PORT-1");
        assertThat(list("PORT-1").path("to").asText()).isEqualTo(DAY.toString());
    }

    @Test
    void aListThatIsToBeginLaterBeginsInTheSurvivorOrNotAtAll() {
        opened("PORT-LATER", LATER, "90", list -> list.with("territory", "PORT"));
        opened(
                "PORT-AGENCY",
                LATER,
                "80",
                list -> list.with("territory", "PORT").with("kind", "AGENCY"));
        opened(
                "CITY-AGENCY",
                LATER,
                "85",
                list -> list.with("territory", "CITY").with("kind", "AGENCY"));
        var merger = Realign.from(DAY).merge("PORT", "CITY");

        assertThat(merger.previewedBy(Ask.as(DIRECTOR)).texts("territoryRealignmentPreview.priceLists.goesOnAs"))
                .containsExactly("null", "PORT-LATER");
        merger.madeBy(Ask.as(DIRECTOR));

        assertThat(prices(LATER.minusDays(1))).containsOnly("100.00 ALL");
        assertThat(prices(LATER))
                .containsExactly("90.00 PORT-LATER", "90.00 PORT-LATER", "85.00 CITY-AGENCY", "100.00 ALL");
        assertThat(codes()).containsExactly("ALL", "CITY-AGENCY", "PORT-LATER");
    }

    @Test
    void theListsOfAClosedTerritoryEndWithItAndNoneIsForItLater() {
        opened("PORT-1", TODAY, "90", list -> list.with("territory", "PORT").with("to", LATER.toString()));
        opened("PORT-LATER", LATER, "90", list -> list.with("territory", "PORT"));
        var closing = Realign.from(DAY).place("CITY", "P2", "P3").close("PORT");

        assertThat(closing.previewedBy(Ask.as(DIRECTOR)).texts("territoryRealignmentPreview.priceLists.code"))
                .containsExactly("PORT-1", "PORT-LATER");
        closing.madeBy(Ask.as(DIRECTOR));

        assertThat(codes()).containsExactly("ALL", "PORT-1");
        assertThat(list("PORT-1").path("to").asText()).isEqualTo(DAY.toString());
        assertThat(prices(DAY)).containsOnly("100.00 ALL");
        var late = PriceListDesk.list("PORT-2", DAY).with("territory", "PORT").open(Ask.as(DIRECTOR));
        assertThat(late.texts("done.userErrors.code")).containsExactly("TERRITORY_NOT_OPEN");
        assertThat(late.texts("done.userErrors.field")).containsExactly("territory");
        file("price-lists", LISTS + "PORT-2,港口,CNY,,PORT,," + TODAY.minusYears(1) + "," + DAY.plusDays(1) + "\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("TERRITORY_CLOSED"));
    }

    /** Mutants of share_price_lists: begin like the whole's, never end, delete the whole's, omit prices. */
    @Test
    void thePartsOfATerritoryThatIsSplitKeepItsPrices() {
        opened("PORT-1", TODAY, "90", list -> list.with("territory", "PORT").with("to", LATER.toString()));
        opened("PORT-2", LATER, "85", list -> list.with("territory", "PORT"));
        opened(
                "PORT-AGENCY",
                TODAY,
                "80",
                list -> list.with("territory", "PORT").with("kind", "AGENCY"));
        var split = Realign.from(DAY).split("PORT", "PIER", "P2");

        assertThat(split.previewedBy(Ask.as(DIRECTOR))
                        .at("territoryRealignmentPreview.priceLists")
                        .toString())
                .isEqualTo("""
                        [{"code":"PORT-1","territory":"PORT","goesOnAs":"PORT-1-PIER","goesOnUntil":"%s"},\
                        {"code":"PORT-2","territory":"PORT","goesOnAs":"PORT-2-PIER","goesOnUntil":null},\
                        {"code":"PORT-AGENCY","territory":"PORT","goesOnAs":"PORT-AGENCY-PIER","goesOnUntil":null}]""".formatted(LATER));
        split.madeBy(Ask.as(DIRECTOR));

        assertThat(price("P2", DAY.minusDays(1))).isEqualTo("90.00 PORT-1");
        assertThat(price("P2", DAY)).isEqualTo("90.00 PORT-1-PIER");
        assertThat(price("P2", LATER)).isEqualTo("85.00 PORT-2-PIER");
        assertThat(price("P3", LATER)).isEqualTo("80.00 PORT-AGENCY");
        assertThat(TestDatabase.list(
                        "select code || ' ' || daterange(valid_from, valid_to) from price_list where code like 'PORT%' order by 1",
                        row -> row.getString(1)))
                .containsExactly(
                        "PORT-1 [%s,%s)".formatted(TODAY, LATER),
                        "PORT-1-PIER [%s,%s)".formatted(DAY, LATER),
                        "PORT-2 [%s,)".formatted(LATER),
                        "PORT-2-PIER [%s,)".formatted(LATER),
                        "PORT-AGENCY [%s,)".formatted(TODAY),
                        "PORT-AGENCY-PIER [%s,)".formatted(DAY));
        // The whole's own list changes by itself from here on.
        imported(file("prices", PRICES + "PORT-2,PUMP,70,\n"), 0, 1, 0);
        assertThat(price("P2", LATER)).isEqualTo("85.00 PORT-2-PIER");
    }

    /** Mutant of price_lists_for: by today's territory (partner.territory_id) for every order date. */
    @Test
    void anOrderIsPricedByTheListOfTheTerritoryThatItsPartnerWasInOnItsDate() {
        imported(file("price-lists", LISTS + """
                        CITY-1,City,CNY,,CITY,,2020-01-01,
                        PORT-1,Port,CNY,,PORT,,2020-01-01,
                        """), 2, 0, 0);
        imported(file("prices", PRICES + "CITY-1,PUMP,95,\nPORT-1,PUMP,90,\n"), 2, 0, 0);

        Realign.from(TODAY).place("PORT", "P1").madeBy(Ask.as(DIRECTOR));

        assertThat(sold("P1", TODAY)).isEqualTo("90.00");
        assertThat(sold("P1", TODAY.minusDays(1))).isEqualTo("95.00");
        assertThat(price("P1", TODAY)).isEqualTo("90.00 PORT-1");
        assertThat(price("P1", TODAY.minusDays(1))).isEqualTo("95.00 CITY-1");
        assertThat(sold("P2", TODAY.minusDays(1))).isEqualTo("90.00");
    }

    /** Past the service. Mutants: drop the trigger of price_list; territory_is_occupied without price lists. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update price_list set valid_to = null where code = 'PORT-1'",
                "update territory set closed_on = opened_on, successor_id = (select id from territory where code = 'CN') where code = 'WEST'"
            })
    void theDatabaseKeepsListsOutOfClosedTerritoriesByItself(String forbidden) {
        opened("PORT-1", TODAY, "90", list -> list.with("territory", "PORT"));
        Realign.from(DAY).place("CITY", "P2", "P3", "P4").close("PORT").madeBy(Ask.as(DIRECTOR));
        opened("WEST-1", TODAY, "90", list -> list.with("territory", "WEST"));
        TestDatabase.change("""
                update partner_territory set territory_id = (select id from territory where code = 'CITY')
                where territory_id = (select id from territory where code = 'WEST')""");
        TestDatabase.change(
                "delete from territory_parent where territory_id = (select id from territory where code = 'WEST')");

        assertThatThrownBy(() -> TestDatabase.change(forbidden))
                .hasStackTraceContaining(
                        forbidden.contains("price_list") ? "price_list_in_open_territory" : "territory_closes_empty");
    }

    private static void opened(String code, LocalDate from, String price, UnaryOperator<PriceListDesk> whom) {
        whom.apply(PriceListDesk.list(code, from)).price("PUMP", price).openedBy(Ask.as(DIRECTOR));
    }

    /** The price of an order of this date that names none. */
    private static String sold(String partner, LocalDate on) {
        return PlaceOrder.of(partner)
                .with("orderDate", on.toString())
                .line("PUMP", "1")
                .placedBy(Ask.as(DIRECTOR))
                .at("/lines/0/unitPrice/amount")
                .asText();
    }

    private static List<String> prices(LocalDate on) {
        return List.of(price("P1", on), price("P2", on), price("P3", on), price("P4", on));
    }

    private static String price(String partner, LocalDate on) {
        var price = Ask.as(DIRECTOR)
                .that(
                        "{ products { nodes { price(partner: \"%s\", on: \"%s\") { unitPrice { amount } list { code } } } } }"
                                .formatted(partner, on))
                .at("products.nodes.0.price");
        return price.at("/unitPrice/amount").asText() + " "
                + price.at("/list/code").asText();
    }

    private static List<String> codes() {
        return Ask.as(DIRECTOR).that("{ priceLists { nodes { code } } }").texts("priceLists.nodes.code");
    }

    private static JsonNode list(String code) {
        return Ask.as(DIRECTOR)
                .that("{ priceLists { nodes { code to version kind territory { code } } } }")
                .at("priceLists.nodes")
                .findParents("code")
                .stream()
                .filter(list -> list.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
