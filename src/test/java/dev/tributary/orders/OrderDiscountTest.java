package dev.tributary.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;
import static dev.tributary.platform.persistence.TestDatabase.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Discounts within authority, and floors that nobody but a director goes below. One product costs P0002 100 with a floor of
 * 85 now, and cost 80 with a floor of 70 until five days ago.
 */
@QuarkusTest
class OrderDiscountTest {

    private static final String GOODS = "TD-GOODS";
    private static final LocalDate BEFORE = today().minusDays(10);

    @BeforeEach
    void priceTheGoods() {
        takeAway();
        TestDatabase.change("insert into product (code, name, unit) values (?, '新品', '台')", GOODS);
        list("TD-OLD", today().minusDays(60), today().minusDays(5), "80", "70");
        list("TD-NEW", today().minusDays(5), null, "100", "85");
    }

    private static void list(String code, LocalDate from, @Nullable LocalDate to, String price, String floor) {
        TestDatabase.change("""
                insert into price_list (code, name, currency, partner_id, valid_from, valid_to)
                select ?, '协议价', currency, id, ?, ? from partner where code = 'P0002'""", code, from, to);
        TestDatabase.change("""
                insert into price (list_id, product_id, unit_price, floor_price)
                select list.id, product.id, ?::numeric, ?::numeric from price_list list, product
                where list.code = ? and product.code = ?""", price, floor, code, GOODS);
    }

    @AfterEach
    void takeAway() {
        TestDatabase.change("delete from price using price_list l where l.id = list_id and l.code like 'TD-%'");
        TestDatabase.change("delete from price_list where code like 'TD-%'");
        TestDatabase.change("update product set code = uuidv7()::text where code = ?", GOODS);
    }

    @ParameterizedTest
    @CsvSource({
        "REP, 95, ''",
        "REP, 94.9999, DISCOUNT_BEYOND_AUTHORITY",
        "REP, 84.9999, PRICE_BELOW_FLOOR",
        "SUPPORT, 94.99, DISCOUNT_BEYOND_AUTHORITY",
        "MANAGER, 90, ''",
        "MANAGER, 89.99, DISCOUNT_BEYOND_AUTHORITY",
        "REGIONAL, 85, ''",
        "REGIONAL, 84.99, PRICE_BELOW_FLOOR",
        "DIRECTOR, 1, ''",
        "REP, 130, ''"
    })
    void everybodySellsDownToTheirAuthorityAndNobodyButADirectorBelowTheFloor(
            DemoUser user, String price, String code) {
        var before = TestDatabase.rowCounts();
        var answer = PlaceOrder.of("P0002").line(GOODS, "1", price).as(Ask.as(user));

        assertThat(String.join(" ", answer.texts("orderPlace.userErrors.code"))).isEqualTo(code);
        if (!code.isEmpty()) {
            assertThat(String.join(".", answer.texts("orderPlace.userErrors.field")))
                    .isEqualTo("lines.0.unitPrice");
            assertThat(TestDatabase.rowCounts()).isEqualTo(before);
        }
    }

    @Test
    void theReasonNamesTheLowestPriceThatTheCallerMayGiveInBothLanguages() {
        for (var language : List.of("en", "zh-CN")) {
            assertThat(PlaceOrder.of("P0002")
                            .line(GOODS, "1", "90")
                            .as(Ask.as(REP).in(language))
                            .text("orderPlace.userErrors.0.message"))
                    .contains("95 CNY", "100 CNY", GOODS);
            assertThat(PlaceOrder.of("P0002")
                            .line(GOODS, "1", "80")
                            .as(Ask.as(REGIONAL).in(language))
                            .text("orderPlace.userErrors.0.message"))
                    .contains("85 CNY", GOODS);
        }
    }

    @Test
    void aLineKeepsTheListPriceOfItsDayAndKnowsItsDiscount() {
        var now = facts(PlaceOrder.of("P0002").line(GOODS, "1", "95").placedBy(Ask.as(REP)));
        assertThat(now.at("/listPrice/amount").asText()).isEqualTo("100.00");
        assertThat(now.path("discount").asText()).isEqualTo("0.05");
        var then = facts(PlaceOrder.of("P0002")
                .with("orderDate", BEFORE.toString())
                .line(GOODS, "1")
                .placedBy(Ask.as(REP)));
        assertThat(then.at("/listPrice/amount").asText()).isEqualTo("80.00");
        assertThat(then.path("discount").asText()).isEqualTo("0");

        TestDatabase.change(
                "insert into product (code, name, unit) values ('TD-NONE', '样品', '台') on conflict do nothing");
        var none = facts(PlaceOrder.of("P0002").line("TD-NONE", "1", "1").placedBy(Ask.as(REP)));
        assertThat(none.path("listPrice").isNull()).isTrue();
        assertThat(none.path("discount").isNull()).isTrue();
    }

    /** Mutants: without Granted.same, and without accepted_price, the rep's changes are refused. */
    @Test
    void aGrantedDiscountStaysWhenOthersChangeTheRest() {
        var order = PlaceOrder.of("P0002").line(GOODS, "1", "95").placedBy(Ask.as(REP));
        order = lines(order, "1", "91").doneBy(Ask.as(MANAGER));
        order = lines(order, "3", "91").doneBy(Ask.as(REP));
        assertThat(codes(lines(order, "3", "90.99").as(Ask.as(REP)))).containsExactly("DISCOUNT_BEYOND_AUTHORITY");

        TestDatabase.change(
                "update price set unit_price = 120, floor_price = 99 from price_list l where l.id = list_id and l.code = 'TD-NEW'");
        order = lines(order, "5", "91").doneBy(Ask.as(REP));
        assertThat(facts(order).at("/listPrice/amount").asText()).isEqualTo("100.00");
        order = EditOrder.change(order).with("note", "加急").doneBy(Ask.as(REP));
        assertThat(order.at("/lines/0/unitPrice/amount").asText()).isEqualTo("91.00");
        assertThat(order.at("/lines/0/quantity").asText()).isEqualTo("5");
    }

    /** Mutants: Granted.covers for exactly that price; for any date (OrderChange without moves ? …). */
    @Test
    void aPriceBelowTheFloorHoldsForOthersAtThatPriceAndDate() {
        var yesterday = today().minusDays(1).toString();
        var order = PlaceOrder.of("P0002").line(GOODS, "1", "95").placedBy(Ask.as(REP));
        order = lines(order, "1", "50").doneBy(Ask.as(DIRECTOR));
        order = lines(order, "2", "50").doneBy(Ask.as(REP));
        assertThat(codes(lines(order, "2", "49.99").as(Ask.as(REP)))).containsExactly("PRICE_BELOW_FLOOR");
        for (var day : List.of(yesterday, BEFORE.toString())) {
            var refused = EditOrder.change(order).with("orderDate", day).as(Ask.as(REP));
            assertThat(codes(refused)).containsExactly("PRICE_BELOW_FLOOR");
            assertThat(refused.texts("done.userErrors.field")).containsExactly("orderDate");
            assertThat(codes(lines(order, "2", "50").with("orderDate", day).as(Ask.as(REP))))
                    .containsExactly("PRICE_BELOW_FLOOR");
        }
        order = lines(order, "3", "55").doneBy(Ask.as(REP));

        order = EditOrder.change(order).with("orderDate", yesterday).doneBy(Ask.as(DIRECTOR));
        order = lines(order, "4", "55").doneBy(Ask.as(REP));
        assertThat(codes(EditOrder.change(order)
                        .with("orderDate", today().toString())
                        .as(Ask.as(REP))))
                .containsExactly("PRICE_BELOW_FLOOR");
    }

    @Test
    void whatAManagerGrantedIsAskedForAgainOnAnotherDay() {
        var yesterday = today().minusDays(1).toString();
        var order = PlaceOrder.of("P0002").line(GOODS, "1", "91").placedBy(Ask.as(MANAGER));
        order = lines(order, "2", "93").doneBy(Ask.as(REP));
        assertThat(codes(EditOrder.change(order).with("orderDate", yesterday).as(Ask.as(REP))))
                .containsExactly("DISCOUNT_BEYOND_AUTHORITY");

        order = EditOrder.change(order).with("orderDate", yesterday).doneBy(Ask.as(MANAGER));
        order = lines(order, "3", "93").doneBy(Ask.as(REP));
        order = lines(order, "3", "95").doneBy(Ask.as(REP));
        EditOrder.change(order).with("orderDate", today().toString()).doneBy(Ask.as(REP));
    }

    /** Past the service. Mutants of order_keeps_floors: on any date; at exactly that price; at any price. */
    @Test
    void theDatabaseHoldsWhatADirectorGrantedToItsPriceAndDate() throws SQLException {
        var order = PlaceOrder.of("P0002").line(GOODS, "1", "50").placedBy(Ask.as(DIRECTOR));
        var number = order.path("number").asText();

        asService("tributary_field", oneMoreLine(number, "50"));
        asService("tributary_field", oneMoreLine(number, "55"));
        for (var forbidden : List.of(oneMoreLine(number, "49.99"), move(number, today().minusDays(1)))) {
            assertThatThrownBy(() -> asService("tributary_field", forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("order_line_keeps_floor");
            asService("tributary_director", forbidden);
        }
    }

    /** Mutant: accept the granted price on any day (OrderChange without moves ? …). */
    @Test
    void anOrderMovesToADayOfDearerListsOnlyWithinAuthority() {
        var order = PlaceOrder.of("P0002")
                .with("orderDate", BEFORE.toString())
                .line(GOODS, "1")
                .placedBy(Ask.as(REP));
        var refused =
                EditOrder.change(order).with("orderDate", today().toString()).as(Ask.as(REP));
        assertThat(codes(refused)).containsExactly("PRICE_BELOW_FLOOR");
        assertThat(refused.texts("done.userErrors.field")).containsExactly("orderDate");
        assertThat(codes(EditOrder.change(order)
                        .with("orderDate", today().toString())
                        .with("lines", List.of(Map.of("product", GOODS, "quantity", "1", "unitPrice", "94")))
                        .as(Ask.as(REP))))
                .containsExactly("DISCOUNT_BEYOND_AUTHORITY");

        var moved =
                EditOrder.change(order).with("orderDate", today().toString()).doneBy(Ask.as(DIRECTOR));
        assertThat(facts(moved).at("/listPrice/amount").asText()).isEqualTo("100.00");
        assertThat(facts(moved).path("discount").asText()).isEqualTo("0.2");
    }

    @Test
    void linesAndDateThatChangeTogetherAreJudgedByTheNewDay() {
        var order = PlaceOrder.of("P0002").line(GOODS, "1").placedBy(Ask.as(REP));
        var moved = EditOrder.change(order)
                .with("orderDate", BEFORE.toString())
                .with("lines", List.of(Map.of("product", GOODS, "quantity", "2", "unitPrice", "76")))
                .doneBy(Ask.as(REP));
        assertThat(facts(moved).path("discount").asText()).isEqualTo("0.05");
        var back = EditOrder.change(moved)
                .with("orderDate", today().toString())
                .with("lines", List.of(Map.of("product", GOODS, "quantity", "2", "unitPrice", "96")))
                .doneBy(Ask.as(REP));
        assertThat(facts(back).path("discount").asText()).isEqualTo("0.04");
    }

    /** Past the service. Mutant: drop the triggers of order_line that hold floors. */
    @Test
    void theDatabaseKeepsFloorsByItself() throws SQLException {
        var order = PlaceOrder.of("P0002")
                .with("orderDate", BEFORE.toString())
                .line(GOODS, "1", "80")
                .placedBy(Ask.as(REP));
        var number = order.path("number").asText();

        for (var forbidden : List.of(oneMoreLine(number, "69"), move(number, today()))) {
            assertThatThrownBy(() -> asService("tributary_field", forbidden))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("order_line_keeps_floor");
            asService("tributary_director", forbidden);
        }
    }

    /** The list changes between pricing and writing: a trigger of the test raises the floor in between. */
    @Test
    void aFloorThatRisesWhileAnOrderIsPlacedIsToldAsChangedPrices() throws SQLException {
        execute("""
                create or replace function raise_floor() returns trigger language plpgsql
                    security definer set search_path = public as $$
                begin
                    update price set floor_price = 99 from price_list l where l.id = list_id and l.code = 'TD-NEW';
                    return null;
                end $$""");
        execute(
                "create trigger raise_floor before insert on order_line for each statement execute function raise_floor()");
        try {
            var before = TestDatabase.rowCounts();
            var answer = PlaceOrder.of("P0002").line(GOODS, "1", "95").as(Ask.as(REP));
            assertThat(answer.texts("orderPlace.userErrors.code")).containsExactly("PRICES_CHANGED");
            assertThat(answer.text("orderPlace.userErrors.0.message")).isASCII();
            assertThat(TestDatabase.rowCounts()).isEqualTo(before);
        } finally {
            execute("drop trigger raise_floor on order_line");
            execute("drop function raise_floor");
        }
    }

    /** Mutant: ask the lists in a lateral join per product. */
    @Test
    void twoHundredLinesAskThePriceListsOnce() throws SQLException {
        execute("create table price_call (at timestamptz default clock_timestamp())");
        execute("alter function price_lists_for rename to price_lists_asked");
        try {
            execute("""
                    create function price_lists_for(buyer uuid, day date) returns table (list_id uuid, place int)
                        language plpgsql security definer set search_path = public as $$
                    begin
                        insert into price_call default values;
                        return query select * from price_lists_asked(buyer, day);
                    end $$""");
            execute("grant execute on function price_lists_for to tributary_field");
            var large = PlaceOrder.of("P0002");
            var others = PlaceOrder.products();
            for (int line = 0; line < 200; line++) {
                large.line(line % 2 == 0 ? GOODS : others.get(line % 20), "1");
            }
            assertThat(large.placedBy(Ask.as(REP)).path("lines")).hasSize(200);
            assertThat(TestDatabase.one("select count(*) from price_call")).isEqualTo("1");
        } finally {
            execute("drop function if exists price_lists_for(uuid, date)");
            execute("alter function price_lists_asked rename to price_lists_for");
            execute("drop table price_call");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REP, 0.05",
        "SUPPORT, 0.05",
        "MANAGER, 0.1",
        "REGIONAL, 0.2",
        "DIRECTOR, 1",
        "FINANCE, 0",
        "AUDITOR, 0",
        "PARTNER, 0"
    })
    void everybodyKnowsTheirOwnAuthority(DemoUser user, String most) {
        assertThat(Ask.as(user).that("{ viewer { mostDiscount } }").text("viewer.mostDiscount"))
                .isEqualTo(most);
    }

    @Test
    void aDirectorSetsAuthoritiesAndTheLastOneOfTheDayCounts() {
        try {
            var set = authority("0.12", null, "促销季").at("discountAuthoritySet");
            assertThat(set.at("/discountAuthority/mostDiscount").asText()).isEqualTo("0.12");
            assertThat(set.at("/discountAuthority/validFrom").asText()).isEqualTo(today().toString());
            assertThat(set.at("/discountAuthority/setBy/number").asText()).isEqualTo("E001");
            var again = "{ node(id: \"%s\") { ... on DiscountAuthority { mostDiscount reason } } }"
                    .formatted(set.at("/discountAuthority/id").asText());
            assertThat(Ask.as(REP).that(again).text("node.reason")).isEqualTo("促销季");
            assertThat(Ask.as(DemoUser.PARTNER).that(again).at("node").isNull()).isTrue();
            authority("0.5", today().plusDays(1), "以后");
            assertThat(PlaceOrder.of("P0002")
                            .line(GOODS, "1", "87.99")
                            .as(Ask.as(SUPPORT))
                            .texts("orderPlace.userErrors.code"))
                    .containsExactly("DISCOUNT_BEYOND_AUTHORITY");
            PlaceOrder.of("P0002").line(GOODS, "1", "88").placedBy(Ask.as(SUPPORT));

            assertThat(authorities("")).contains("SUPPORT 0.12", "REP 0.05", "MANAGER 0.1", "REGIONAL_MANAGER 0.2");
            assertThat(authorities("(on: \"%s\")".formatted(today().plusDays(1))))
                    .contains("SUPPORT 0.5");
            assertThat(authorities("(on: \"2001-01-01\")")).contains("SUPPORT 0.05");
            authority("0", null, "收回");
            assertThat(authorities("")).contains("SUPPORT 0");
        } finally {
            TestDatabase.change(
                    "delete from discount_authority where position = 'SUPPORT' and valid_from > '2000-01-01'");
        }
    }

    @Test
    void anAuthorityThatCannotBeIsRefused() {
        assertThat(authority("1.01", null, "x").texts("discountAuthoritySet.userErrors.code"))
                .containsExactly("DISCOUNT_INVALID");
        assertThat(authority("-0.1", today().minusDays(1), " ").texts("discountAuthoritySet.userErrors.code"))
                .containsExactly("DISCOUNT_INVALID", "DATE_IN_PAST", "REASON_MISSING");
    }

    @ParameterizedTest
    @EnumSource(names = {"REGIONAL", "MANAGER", "REP", "FINANCE", "AUDITOR", "PARTNER"})
    void nobodyButADirectorSetsAuthoritiesAndPartnersDoNotKnowThem(DemoUser user) {
        assertThat(authority(Ask.as(user), "0.1", null, "x").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(Ask.as(user).that("{ discountAuthorities { position } }").errorCode())
                .isEqualTo(user == DemoUser.PARTNER ? "FORBIDDEN" : "none");
    }

    /** Append-only, for every role. */
    @Test
    void noAuthorityAndNoAcceptedPriceIsWrittenPastTheRules() {
        for (var role : List.of("tributary_director", "tributary_field", "tributary_partner")) {
            for (var sql : List.of(
                    "update discount_authority set most_discount = 1",
                    "delete from discount_authority",
                    "insert into accepted_price (order_id, product_id, unit_price) select order_id, product_id, 0 from order_line limit 1",
                    "select order_keeps_floors(null)")) {
                assertThatThrownBy(() -> asService(role, sql))
                        .as(role + ": " + sql)
                        .isInstanceOf(SQLException.class)
                        .extracting(refused -> ((SQLException) refused).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    private static String oneMoreLine(String order, String price) {
        return "insert into order_line (order_id, line_no, product_id, quantity, unit_price)"
                + " select o.id, 2, p.id, 1, %s from sales_order o, product p where o.number = '%s' and p.code = '%s'"
                        .formatted(price, order, GOODS);
    }

    private static String move(String order, LocalDate day) {
        return "update sales_order set order_date = '%s', version = version + 1 where number = '%s'"
                .formatted(day, order);
    }

    private static void asService(String role, String sql) throws SQLException {
        try (Connection connection = TestDatabase.asService();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + role);
            statement.execute(
                    "select set_config('tributary.subject', '%s', true), set_config('tributary.today', '%s', true)"
                            .formatted(REP.subject(), today()));
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            connection.rollback();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Answer authority(String most, @Nullable LocalDate from, String reason) {
        return authority(Ask.as(DIRECTOR), most, from, reason);
    }

    private static Answer authority(Ask ask, String most, @Nullable LocalDate from, String reason) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "position",
                "SUPPORT",
                "mostDiscount",
                most,
                "reason",
                reason,
                "idempotencyKey",
                UUID.randomUUID().toString()));
        if (from != null) {
            input.put("validFrom", from.toString());
        }
        return ask.that("""
                mutation ($input: DiscountAuthoritySetInput!) { discountAuthoritySet(input: $input) {
                    discountAuthority { id position mostDiscount validFrom reason setAt setBy { number } }
                    userErrors { code message field } } }""", Map.of("input", input));
    }

    private static List<String> authorities(String arguments) {
        return Ask.as(REP)
                .that("{ discountAuthorities" + arguments + " { position mostDiscount } }")
                .at("discountAuthorities")
                .findParents("position")
                .stream()
                .map(one -> one.path("position").asText() + " "
                        + one.path("mostDiscount").asText())
                .toList();
    }

    private static EditOrder lines(JsonNode order, String quantity, String price) {
        return EditOrder.change(order)
                .with("lines", List.of(Map.of("product", GOODS, "quantity", quantity, "unitPrice", price)));
    }

    private static JsonNode facts(JsonNode order) {
        return Ask.as(DIRECTOR)
                .that("{ orders(filter: {number: \"%s\"}) { nodes { lines { listPrice { amount } discount } } } }"
                        .formatted(order.path("number").asText()))
                .at("orders.nodes.0.lines.0");
    }

    private static List<String> codes(Answer answer) {
        return answer.texts("done.userErrors.code");
    }
}
