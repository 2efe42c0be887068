package dev.tributary.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.PARTNER2;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.persistence.TestDatabase.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Price lists by GraphQL: opening, ending, prices, visibility, and the prices of orders. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PriceListTest {

    private static final String GOODS = "TP-GOODS";
    private static final String STANDARD = "STANDARD-CNY";

    @BeforeEach
    void newGoods() {
        takeAway();
        TestDatabase.change("insert into product (code, name, unit) values (?, '新品', '台')", GOODS);
    }

    @AfterEach
    void takeAway() {
        TestDatabase.change("delete from price using price_list l, product p where l.id = list_id and p.id = product_id"
                + " and (l.code like 'TP-%' or p.code like 'TP-%')");
        TestDatabase.change("delete from price_list where code like 'TP-%'");
        TestDatabase.change(
                "delete from product where code like 'TP-%' and not exists (select from order_line where product_id = product.id)");
        TestDatabase.change("update product set code = uuidv7()::text where code like 'TP-%'");
    }

    /** Mutants of price_lists_for, each noticed here: depth not compared, kind after without, kind before territory. */
    @Test
    void theMostParticularListThatHasTheProductCounts() {
        var director = Ask.as(DIRECTOR);
        var partner = TestDatabase.one("""
                select min(partner.code) from partner join territory on territory.id = territory_id
                where partner.kind = 'INTEGRATOR' and partner.status = 'ACTIVE' and territory.code like 'CN-3205%'""");
        var city = TestDatabase.one(
                "select territory.code from territory join partner on territory.id = territory_id and partner.code = ?",
                partner);
        var elsewhere = TestDatabase.one("""
                select min(partner.code) from partner join territory on territory.id = territory_id
                where partner.kind <> 'INTEGRATOR' and partner.status = 'ACTIVE' and territory.code like 'CN-44%'""");
        assertThat(price(director, partner, today()).isNull()).isTrue();

        PriceListDesk.prices().price(GOODS, "100").setBy(director, PriceListDesk.seenBy(director, STANDARD));
        assertPrice(partner, "100.00", "EVERYBODY", STANDARD);
        open("TP-KIND", list -> list.with("kind", "INTEGRATOR"), "99");
        assertPrice(partner, "99.00", "KIND", "TP-KIND");
        open("TP-CN", list -> list.with("territory", "CN"), "98");
        assertPrice(partner, "98.00", "TERRITORY", "TP-CN");
        open("TP-CN-KIND", list -> list.with("territory", "CN").with("kind", "INTEGRATOR"), "97");
        assertPrice(partner, "97.00", "TERRITORY_AND_KIND", "TP-CN-KIND");
        // A nearer list without a kind precedes a farther one with a kind.
        open("TP-CITY", list -> list.with("territory", city), "96");
        assertPrice(partner, "96.00", "TERRITORY", "TP-CITY");
        open("TP-CITY-OTHERS", list -> list.with("territory", city).with("kind", "AGENCY"), "95");
        assertPrice(partner, "96.00", "TERRITORY", "TP-CITY");
        open("TP-CITY-KIND", list -> list.with("territory", city).with("kind", "INTEGRATOR"), "94");
        assertPrice(partner, "94.00", "TERRITORY_AND_KIND", "TP-CITY-KIND");
        open("TP-OWN", list -> list.with("partner", partner), "93");
        assertPrice(partner, "93.00", "PARTNER", "TP-OWN");
        // A list with other products only does not price this one.
        assertPrice(elsewhere, "98.00", "TERRITORY", "TP-CN");
        // Yesterday none of them but everybody's held.
        assertThat(price(director, partner, today().minusDays(1))
                        .at("/list/code")
                        .asText())
                .isEqualTo(STANDARD);
    }

    @Test
    void manyProductsAndPartnersAreAskedForAtOnce() {
        var answer = Ask.as(REP).that("""
                { products(first: 100) { nodes { code
                    one: price(partner: "P0001") { unitPrice { amount currency } floorPrice { amount } list { code } }
                    other: price(partner: "P0002") { list { code } }
                    none: price(partner: "NOBODY") { list { code } } } } }""");

        assertThat(answer.texts("products.nodes.one.list.code")).contains(STANDARD, "P0001-" + today().getYear());
        assertThat(answer.texts("products.nodes.other.list.code")).doesNotContain("P0001-" + today().getYear());
        assertThat(answer.texts("products.nodes.none.list.code")).containsOnly("");
        assertThat(answer.texts("products.nodes.one.floorPrice.amount")).isNotEmpty();
    }

    @Test
    void anOrderIsPricedByTheListsOfItsOwnDate() {
        PriceListDesk.prices()
                .price(GOODS, "100")
                .setBy(Ask.as(DIRECTOR), PriceListDesk.seenBy(Ask.as(DIRECTOR), STANDARD));
        open("TP-OWN", list -> list.with("partner", "P0002"), "90");

        // Mutant: price by today instead of the order's date.
        assertThat(unitPrice(PlaceOrder.of("P0002").line(GOODS, "1").placedBy(Ask.as(REP))))
                .isEqualTo("90.00");
        var back = PlaceOrder.of("P0002")
                .with("orderDate", today().minusDays(1).toString())
                .line(GOODS, "1")
                .placedBy(Ask.as(REP));
        assertThat(unitPrice(back)).isEqualTo("100.00");
        assertThat(unitPrice(PlaceOrder.ofOwnCompany().line(GOODS, "1").placedBy(Ask.as(PARTNER2))))
                .isEqualTo("90.00");
    }

    @Test
    void aListIsEndedAndFollowedByOneThatBeginsWithItsPrices() {
        var director = Ask.as(DIRECTOR);
        var first = PriceListDesk.list("TP-1", today())
                .with("partner", "P0002")
                .price(GOODS, "50", "40")
                .price("PJ-3200X", "2900")
                .openedBy(director);
        assertThat(first.path("to").isNull()).isTrue();
        assertThat(first.path("audience").asText()).isEqualTo("PARTNER");
        assertThat(first.at("/partner/code").asText()).isEqualTo("P0002");

        var ended = PriceListDesk.end(director, first, 1, today().plusDays(30)).at("done.priceList");
        assertThat(ended.path("to").asText()).isEqualTo(today().plusDays(30).toString());
        assertThat(ended.path("version").asInt()).isEqualTo(2);
        assertThat(PriceListDesk.end(director, first, 1, today().plusDays(20)).texts("done.userErrors.code"))
                .containsExactly("CONFLICT");

        var next = PriceListDesk.list("TP-2", today().plusDays(30))
                .with("partner", "P0002")
                .with("pricesOf", "TP-1")
                .price(GOODS, "55")
                .openedBy(director);
        assertThat(Answer.texts(next, "prices.nodes.product.code")).containsExactly("PJ-3200X", GOODS);
        assertThat(Answer.texts(next, "prices.nodes.unitPrice.amount")).containsExactly("2900.00", "55.00");
        assertThat(next.at("/prices/nodes/1/floorPrice").isNull()).isTrue();
        assertThat(price(director, "P0002", today().plusDays(29))
                        .at("/unitPrice/amount")
                        .asText())
                .isEqualTo("50.00");
        assertThat(price(director, "P0002", today().plusDays(30))
                        .at("/unitPrice/amount")
                        .asText())
                .isEqualTo("55.00");
    }

    @Test
    void newPricesOfARunningListHoldForLaterOrdersAndAreAudited() {
        var list = open("TP-OWN", one -> one.with("partner", "P0002"), "90");
        var before = PlaceOrder.of("P0002").line(GOODS, "1").placedBy(Ask.as(REP));

        var changed = PriceListDesk.prices().price(GOODS, "80", "70").setBy(Ask.as(DIRECTOR), list);

        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(unitPrice(PlaceOrder.of("P0002").line(GOODS, "1").placedBy(Ask.as(REP))))
                .isEqualTo("80.00");
        assertThat(Ask.as(REP)
                        .that("{ orders(filter: {number: \"%s\"}) { nodes { lines { unitPrice { amount } } } } }"
                                .formatted(before.path("number").asText()))
                        .texts("orders.nodes.lines.unitPrice.amount"))
                .containsExactly("90.00");
        var trail = Ask.as(DemoUser.AUDITOR)
                .that(
                        "query ($id: ID!) { auditTrail(filter: {objectId: $id}, first: 1) { nodes { operation subject part action } } }",
                        Map.of("id", list.path("id").asText()));
        assertThat(trail.text("auditTrail.nodes.0.operation")).isEqualTo("priceListPrice");
        assertThat(trail.text("auditTrail.nodes.0.subject")).isEqualTo(DIRECTOR.subject());
    }

    /** Mutants: without the delete, and without counting the change (list.priced). */
    @Test
    void aPriceThatIsTakenOutLeavesTheNextListToCountAndOrdersAsTheyWere() {
        var director = Ask.as(DIRECTOR);
        PriceListDesk.prices().price(GOODS, "100").setBy(director, PriceListDesk.seenBy(director, STANDARD));
        var list = ownList("TP-OWN", today())
                .price(GOODS, "90", "80")
                .price("PJ-3200X", "2900")
                .openedBy(director);
        var before = PlaceOrder.of("P0002").line(GOODS, "1").placedBy(Ask.as(REP));

        var taken = PriceListDesk.remove(director, list, GOODS).at("done.priceList");

        assertThat(taken.path("version").asInt()).isEqualTo(2);
        assertThat(Answer.texts(taken, "prices.nodes.product.code")).containsExactly("PJ-3200X");
        assertThat(unitPrice(PlaceOrder.of("P0002").line(GOODS, "1").placedBy(Ask.as(REP))))
                .isEqualTo("100.00");
        assertThat(Ask.as(REP)
                        .that(
                                "{ orders(filter: {number: \"%s\"}) { nodes { lines { unitPrice { amount } listPrice { amount } } } } }"
                                        .formatted(before.path("number").asText()))
                        .at("orders.nodes.0.lines.0")
                        .findValuesAsText("amount"))
                .containsExactly("90.00", "90.00");
        var trail = Ask.as(DemoUser.AUDITOR)
                .that(
                        "query ($id: ID!) { auditTrail(filter: {objectId: $id}, first: 1) { nodes { operation subject part changes { field before } } } }",
                        Map.of("id", list.path("id").asText()));
        assertThat(trail.text("auditTrail.nodes.0.operation")).isEqualTo("priceListPriceRemove");
        assertThat(trail.text("auditTrail.nodes.0.subject")).isEqualTo(DIRECTOR.subject());
        assertThat(trail.texts("auditTrail.nodes.changes.before")).contains("90.0", "80.0");
    }

    @Test
    void pricesThatCannotBeTakenOutAreRefusedInBothLanguagesAndNoneIs() {
        var director = Ask.as(DIRECTOR);
        var list = open("TP-OWN", one -> one.with("partner", "P0002"), "90");

        assertThat(codes(PriceListDesk.remove(director, list))).containsExactly("PRICES_MISSING");
        assertThat(codes(PriceListDesk.remove(director, list, GOODS, GOODS))).containsExactly("PRODUCT_NAMED_TWICE");
        var none = PriceListDesk.remove(director, list, GOODS, "PJ-3200X");
        assertThat(codes(none)).containsExactly("PRICE_NOT_FOUND");
        assertThat(none.texts("done.userErrors.field")).containsExactly("products", "1");
        assertThat(none.text("done.userErrors.0.message")).isASCII().contains("TP-OWN", "PJ-3200X");
        assertThat(PriceListDesk.remove(director.in("zh-CN"), list, "NONE").text("done.userErrors.0.message"))
                .matches(".*\\p{IsHan}.*")
                .contains("NONE");
        var order = PlaceOrder.of("P0002").line(GOODS, "1").placedBy(director);
        assertThat(codes(PriceListDesk.remove(director, ((ObjectNode) order.deepCopy()).put("version", 1), GOODS)))
                .containsExactly("PRICE_LIST_NOT_FOUND");
        assertThat(price(director, "P0002", today()).at("/unitPrice/amount").asText())
                .isEqualTo("90.00");

        PriceListDesk.prices().price(GOODS, "80").setBy(director, list);
        assertThat(codes(PriceListDesk.remove(director, list, GOODS))).containsExactly("CONFLICT");
        TestDatabase.change(
                "update price_list set valid_from = ?, valid_to = ?, version = 1 where code = 'TP-OWN'",
                today().minusDays(9),
                today());
        assertThat(codes(PriceListDesk.remove(director, list, GOODS))).containsExactly("LIST_ENDED");
    }

    /** Mutant: without the lock of the list both succeed. */
    @Test
    void ofTwoWhoTakeOutTheSamePriceAtOnceOneIsToldOfTheOther() {
        var list = open("TP-OWN", one -> one.with("partner", "P0002"), "90");
        var answers = AtOnce.times(4, number -> PriceListDesk.remove(Ask.as(DIRECTOR), list, GOODS));
        assertThat(answers.stream().flatMap(answer -> codes(answer).stream()))
                .hasSize(3)
                .containsOnly("CONFLICT");
    }

    Stream<Arguments> badLists() {
        var from = today();
        return Stream.of(
                arguments("TEXT_MISSING", "code", ownList(" ", from)),
                arguments("TEXT_TOO_LONG", "name", ownList("TP-1", from).with("name", "长".repeat(201))),
                arguments("CODE_TAKEN", "code", ownList(STANDARD, from)),
                arguments(
                        "FOR_PARTNER_AND_OTHERS",
                        "partner",
                        ownList("TP-1", from).with("territory", "CN")),
                arguments("PARTNER_NOT_FOUND", "partner", ownList("TP-1", from).with("partner", "NOBODY")),
                arguments(
                        "TERRITORY_NOT_FOUND",
                        "territory",
                        PriceListDesk.list("TP-1", from).with("territory", "NOWHERE")),
                arguments("CURRENCY_DIFFERS", "currency", ownList("TP-1", from).with("currency", "USD")),
                arguments(
                        "CURRENCY_DIFFERS",
                        "pricesOf",
                        PriceListDesk.list("TP-1", from).with("currency", "USD").with("pricesOf", STANDARD)),
                arguments(
                        "PRICE_LIST_NOT_FOUND",
                        "pricesOf",
                        ownList("TP-1", from).with("pricesOf", "NONE")),
                arguments("BEGINS_IN_PAST", "from", ownList("TP-1", from.minusDays(1))),
                arguments("END_INVALID", "to", ownList("TP-1", from).with("to", from.toString())),
                arguments("LIST_IN_PLACE", "from", PriceListDesk.list("TP-1", from)),
                arguments(
                        "PRODUCT_NOT_FOUND",
                        "prices.1.product",
                        ownList("TP-1", from).price(GOODS, "1").price("NONE", "1")),
                arguments(
                        "PRODUCT_NAMED_TWICE",
                        "prices.1.product",
                        ownList("TP-1", from).price(GOODS, "1").price(GOODS, "2")),
                arguments(
                        "PRICE_NEGATIVE",
                        "prices.0.unitPrice",
                        ownList("TP-1", from).price(GOODS, "-1")),
                arguments(
                        "FLOOR_INVALID",
                        "prices.0.floorPrice",
                        ownList("TP-1", from).price(GOODS, "1", "1.01")),
                arguments(
                        "FLOOR_INVALID",
                        "prices.0.floorPrice",
                        ownList("TP-1", from).price(GOODS, "1", "-1")),
                arguments(
                        "IDEMPOTENCY_KEY_INVALID",
                        "idempotencyKey",
                        ownList("TP-1", from).with("idempotencyKey", " ")));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badLists")
    void aBadListIsRefusedWithTheReasonInBothLanguagesAndNothingIsWritten(
            String code, String field, PriceListDesk list) {
        Refusal.of(Ask.as(DIRECTOR), list::open, code, field);
    }

    @Test
    void pricesThatCannotBeSetAreRefused() {
        var director = Ask.as(DIRECTOR);
        var list = open("TP-OWN", one -> one.with("partner", "P0002"), "90");

        assertThat(codes(PriceListDesk.prices().set(director, list))).containsExactly("PRICES_MISSING");
        assertThat(codes(PriceListDesk.prices().price("NONE", "1").set(director, list)))
                .containsExactly("PRODUCT_NOT_FOUND");
        assertThat(codes(PriceListDesk.prices()
                        .price(GOODS, "1")
                        .with("version", 7)
                        .set(director, list)))
                .containsExactly("CONFLICT");
        var order = PlaceOrder.of("P0002").line(GOODS, "1").placedBy(Ask.as(DIRECTOR));
        assertThat(codes(PriceListDesk.prices()
                        .price(GOODS, "1")
                        .with("version", 1)
                        .set(director, order)))
                .containsExactly("PRICE_LIST_NOT_FOUND");
        var many = PriceListDesk.prices();
        for (int number = 0; number <= 500; number++) {
            many.price("TP-" + number, "1");
        }
        assertThat(codes(many.set(director, list))).containsExactly("TOO_MANY_PRICES");
        assertThat(codes(PriceListDesk.end(director, list, 1, today()))).containsExactly("END_INVALID");
        TestDatabase.change(
                "update price_list set valid_from = ?, valid_to = ? where code = 'TP-OWN'",
                today().minusDays(9),
                today());
        assertThat(codes(PriceListDesk.prices().price(GOODS, "1").set(director, list)))
                .containsExactly("LIST_ENDED");
        assertThat(codes(PriceListDesk.end(director, list, 1, today().plusDays(1))))
                .containsExactly("END_INVALID");
    }

    @ParameterizedTest
    @EnumSource(names = {"REGIONAL", "MANAGER", "REP", "SUPPORT", "FINANCE", "AUDITOR", "PARTNER"})
    void nobodyButADirectorDecidesOnPrices(DemoUser user) {
        var list = PriceListDesk.seenBy(Ask.as(DIRECTOR), STANDARD);
        assertThat(ownList("TP-1", today()).open(Ask.as(user)).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(PriceListDesk.prices()
                        .price(GOODS, "1")
                        .set(Ask.as(user), list)
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(PriceListDesk.remove(Ask.as(user), list, "PJ-3200X").errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(PriceListDesk.end(Ask.as(user), list, 1, today().plusDays(1)).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    /** Mutant: without the exclusion constraint several are opened. */
    @Test
    void ofManyListsForTheSameWhomOpenedAtOnceOneIs() {
        var answers = AtOnce.times(
                8,
                number -> ownList("TP-" + number, today().plusDays(number))
                        .price(GOODS, "1")
                        .open(Ask.as(DIRECTOR)));

        assertThat(answers.stream()
                        .filter(answer -> !answer.at("done.priceList").isNull()))
                .hasSize(1);
        assertThat(answers.stream().flatMap(answer -> codes(answer).stream()))
                .hasSize(7)
                .containsOnly("LIST_IN_PLACE");
        assertThat(TestDatabase.one("select count(*) from price_list where code like 'TP-%'"))
                .isEqualTo("1");
    }

    @Test
    void theSameKeyTwiceIsOneList() {
        var list = ownList("TP-1", today()).price(GOODS, "1");
        var first = list.openedBy(Ask.as(DIRECTOR));
        assertThat(list.openedBy(Ask.as(DIRECTOR)).path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void aPartnerSeesTheListsThatHoldForItAndNoFloors() throws SQLException {
        var own = open("TP-OWN", list -> list.with("partner", "P0002"), "90");
        PriceListDesk.prices().price(GOODS, "90", "80").setBy(Ask.as(DIRECTOR), own);
        var elsewhere = open("TP-SOUTH", list -> list.with("territory", "CN-440000"), "80");

        var seen = Ask.as(PARTNER2)
                .list(
                        "priceLists",
                        "",
                        "code prices(first: 30) { nodes { unitPrice { amount } floorPrice { amount } } }",
                        20,
                        5);
        assertThat(seen.texts("code")).contains("TP-OWN", STANDARD).doesNotContain("TP-SOUTH");
        assertThat(seen.texts("code")).noneMatch(code -> code.startsWith("P0001"));
        assertThat(seen.texts("prices.nodes.unitPrice.amount")).contains("90.00");
        assertThat(seen.texts("prices.nodes.floorPrice.amount")).isNotEmpty().containsOnly("");
        assertThat(seen.totalCount()).isEqualTo(seen.nodes().size());
        var mine = Ask.as(PARTNER2)
                .that(
                        "{ products(filter: {search: \"%s\"}) { nodes { price { reason floorPrice { amount } unitPrice { amount } } } } }"
                                .formatted(GOODS))
                .at("products.nodes.0.price");
        assertThat(mine.path("reason").asText()).isEqualTo("PARTNER");
        assertThat(mine.path("floorPrice").isNull()).isTrue();
        assertThat(price(Ask.as(REP), "P0002", today()).at("/floorPrice/amount").asText())
                .isEqualTo("80.00");

        for (var hidden : List.of(own, elsewhere)) {
            assertThat(Ask.as(PARTNER)
                            .that("{ node(id: \"%s\") { id } }"
                                    .formatted(hidden.path("id").asText()))
                            .at("node")
                            .isNull())
                    .isTrue();
        }
        assertThat(price(Ask.as(PARTNER), "P0002", today()).isNull()).isTrue();
        try (var connection = TestDatabase.asService();
                var statement = connection.createStatement()) {
            statement.execute("set role tributary_partner");
            assertThatThrownBy(() -> statement.execute("select floor_price from price"))
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void anEmployeeWhoNamesNoPartnerIsToldToAndListsAreFoundByWhomTheyHoldFor() {
        assertThat(Ask.as(REP)
                        .that("{ products(first: 1) { nodes { price { reason } } } }")
                        .errorCode())
                .isEqualTo("BAD_USER_INPUT");
        open(
                "TP-LATER",
                list -> list.with("partner", "P0002")
                        .with("from", today().plusDays(10).toString()),
                "90");
        open("TP-KIND", list -> list.with("kind", "ALLIANCE").with("territory", "CN-510000"), "90");

        assertThat(found("partner: \"P0002\"")).contains(STANDARD).doesNotContain("TP-LATER", "TP-KIND");
        assertThat(found("partner: \"P0002\", on: \"%s\"".formatted(today().plusDays(10))))
                .contains(STANDARD, "TP-LATER");
        assertThat(found("kind: ALLIANCE")).containsExactly("TP-KIND");
        assertThat(found("territory: \"CN-510000\"")).containsExactly("TP-KIND");
        assertThat(found("on: \"%s\"".formatted(today()))).contains("TP-KIND").doesNotContain("TP-LATER");
    }

    /** Mutant: an exclusion constraint that is not deferrable breaks the file that moves the border of two lists. */
    @Test
    void filesBringListsOfEarlierDaysAndMoveTheirBorders() {
        var header = "code,name,currency,partner_kind,territory_code,partner_code,valid_from,valid_to\n";
        var first = "TP-A,甲,CNY,,,P0002,2020-01-01,2021-01-01\nTP-B,乙,CNY,,,P0002,2021-01-01,\n";
        Importing.imported(Importing.file("price-lists", header + first), 2, 0, 0);
        var moved = "TP-A,甲,CNY,,,P0002,2020-01-01,2022-01-01\nTP-B,乙,CNY,,,P0002,2022-01-01,\n";
        Importing.imported(Importing.file("price-lists", header + moved), 0, 2, 0);
        Importing.imported(
                Importing.file(
                        "prices",
                        "list_code,product_code,unit_price,floor_price\nTP-A,TP-GOODS,9,8\nTP-B,TP-GOODS,7,\n"),
                2,
                0,
                0);
        assertThat(price(Ask.as(DIRECTOR), "P0002", LocalDate.of(2021, 6, 1))
                        .at("/floorPrice/amount")
                        .asText())
                .isEqualTo("8.00");
        // A caller with the earlier version gets CONFLICT; a file that changes nothing is no change.
        Importing.imported(
                Importing.file(
                        "prices",
                        "list_code,product_code,unit_price,floor_price\nTP-A,TP-GOODS,9,8\nTP-B,TP-GOODS,6,\n"),
                0,
                1,
                1);
        assertThat(TestDatabase.list(
                        "select code || ' ' || version from price_list where code in ('TP-A', 'TP-B') order by 1",
                        row -> row.getString(1)))
                .containsExactly("TP-A 3", "TP-B 4");

        refused(header + "TP-C,丙,CNY,,,P0002,2021-12-31,2022-01-01\n", "OVERLAPPING_LIST", "valid_from");
        refused(header + "TP-C,丙,CNY,,NOWHERE,,,\n", "UNKNOWN_TERRITORY", "territory_code");
        refused(header + "TP-C,丙,CNY,,,NOBODY,,\n", "UNKNOWN_PARTNER", "partner_code");
        refused(header + "TP-C,丙,CNY,AGENCY,,P0002,,\n", "LIST_FOR_PARTNER_AND_OTHERS", "partner_code");
        refused(header + "TP-C,丙,USD,,,P0002,,\n", "LIST_IN_OTHER_CURRENCY", "currency");
        refused(header + "TP-C,丙,CNY,AGENCY,,,2022-01-01,2022-01-01\n", "LIST_ENDS_BEFORE_IT_STARTS", "valid_to");
        refused(header + "TP-A,甲,CNY,AGENCY,,,2020-01-01,2022-01-01\n", "LIST_FOR_OTHERS", "code");
        Importing.file("prices", "list_code,product_code,unit_price,floor_price\nTP-A,TP-GOODS,9,10\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("FLOOR_ABOVE_PRICE"));
        Importing.file("prices", "list_code,product_code,unit_price,floor_price\nTP-NONE,TP-GOODS,9,\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("UNKNOWN_PRICE_LIST"));
    }

    /** Mutant: the floor of the file where it has no such column. */
    @Test
    void aFileWithoutFloorsOrTerritoriesLeavesThem() {
        var lists = "code,name,currency,partner_kind,partner_code,valid_from,valid_to\n";
        var prices = "list_code,product_code,unit_price,floor_price\n";
        Importing.imported(
                Importing.file(
                        "price-lists",
                        lists.replace("partner_kind", "partner_kind,territory_code")
                                + "TP-SILENT,默,CNY,INTEGRATOR,CN-440000,,2020-01-01,2021-01-01\n"),
                1,
                0,
                0);
        Importing.imported(Importing.file("prices", prices + "TP-SILENT,TP-GOODS,9,8\n"), 1, 0, 0);

        var list = lists + "TP-SILENT,默,CNY,INTEGRATOR,,2020-01-01,2021-01-01\n";
        Importing.imported(Importing.file("price-lists", list), 0, 0, 1);
        Importing.imported(Importing.file("price-lists", list.replace("默", "静")), 0, 1, 0);
        refused(list.replace("TP-SILENT", "TP-NEW"), "MISSING_COLUMN", "territory_code");
        var silent = "list_code,product_code,unit_price\nTP-SILENT,TP-GOODS,";
        Importing.imported(Importing.file("prices", silent + "9\n"), 0, 0, 1);
        Importing.imported(Importing.file("prices", silent + "8.5\n"), 0, 1, 0);
        assertThat(TestDatabase.one("""
                        select unit_price || ' ' || floor_price from price join price_list on price_list.id = list_id
                        where price_list.code = 'TP-SILENT'""")).isEqualTo("8.5000 8.0000");
        Importing.file("prices", silent + "7\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("PRICE_BELOW_FLOOR"))
                .body("errors[0].reason", containsString("8.0000"));
        Importing.imported(Importing.file("prices", prices + "TP-SILENT,TP-GOODS,7,\n"), 0, 1, 0);
    }

    @Test
    void aPartnersFileOfPricesHasItsOwnListsAndNoColumnOfFloors() {
        var file = given().auth()
                .oauth2(Ask.token(PARTNER2))
                .get("/exports/prices")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file.lines().skip(1)).isNotEmpty().noneMatch(line -> line.startsWith("P0001"));
        assertThat(file.substring(1).lines().findFirst()).hasValue("list_code,product_code,unit_price");
    }

    private static void refused(String csv, String code, String column) {
        Importing.file("price-lists", csv)
                .statusCode(422)
                .body("errors.size()", is(1))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].column", equalTo(column));
    }

    private static List<String> found(String filter) {
        return Ask.as(DIRECTOR)
                .list("priceLists", "filter: {" + filter + "}", "code", 100, 5)
                .texts("code");
    }

    private static PriceListDesk ownList(String code, LocalDate from) {
        return PriceListDesk.list(code, from).with("partner", "P0002");
    }

    private static JsonNode open(String code, Function<PriceListDesk, PriceListDesk> whom, String price) {
        return whom.apply(PriceListDesk.list(code, today())).price(GOODS, price).openedBy(Ask.as(DIRECTOR));
    }

    private static void assertPrice(String partner, String amount, String reason, String list) {
        var price = price(Ask.as(DIRECTOR), partner, today());
        assertThat(price.at("/unitPrice/amount").asText()).isEqualTo(amount);
        assertThat(price.path("reason").asText()).isEqualTo(reason);
        assertThat(price.at("/list/code").asText()).isEqualTo(list);
    }

    private static JsonNode price(Ask ask, String partner, LocalDate on) {
        return ask.that("""
                        { products(filter: {search: "%s"}) { nodes { price(partner: "%s", on: "%s") {
                            unitPrice { amount } floorPrice { amount } reason list { code } } } } }""".formatted(GOODS, partner, on)).at("products.nodes.0.price");
    }

    private static String unitPrice(JsonNode order) {
        return order.at("/lines/0/unitPrice/amount").asText();
    }

    private static List<String> codes(Answer answer) {
        return answer.texts("done.userErrors.code");
    }
}
