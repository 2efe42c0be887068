package dev.tributary.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPlaceTest {

    private static final String UNPRICED = "T-UNPRICED";
    private final LocalDate today = TestDatabase.today();

    private String product;
    private String suspended;

    @BeforeAll
    void findGoods() {
        TestDatabase.change("insert into product (code, name, unit) values (?, '样品', '台')", UNPRICED);
        product = PlaceOrder.products().get(0);
        suspended = TestDatabase.one("select min(code) from partner where status = 'SUSPENDED'");
    }

    @AfterAll
    void theRollupIsStillWhatTheOrdersComeTo() {
        TestDatabase.change("delete from product where code = ?", UNPRICED);
        assertThat(TestDatabase.rollupErrors()).isEmpty();
    }

    @Test
    void aRepOrdersForAPartnerOfTheirs() {
        var order = PlaceOrder.of("P0001")
                .line(product, "3", "19.995")
                .line(product, "0.5", "100")
                .placedBy(Ask.as(REP));

        assertThat(order.path("status").asText()).isEqualTo("SUBMITTED");
        assertThat(order.path("orderDate").asText()).isEqualTo(today.toString());
        assertThat(order.at("/net/amount").asText()).isEqualTo("109.985");
        assertThat(order.at("/net/currency").asText()).isEqualTo("CNY");
        assertThat(order.at("/tax/amount").asText()).isEqualTo("14.30");
        assertThat(order.at("/total/amount").asText()).isEqualTo("124.285");
        assertThat(order.at("/open/amount").asText()).isEqualTo("124.285");
        assertThat(Answer.texts(order, "lines.lineNo")).containsExactly("1", "2");
        assertThat(order.at("/employee/number").asText()).isEqualTo("E004");
        assertIsFoundAgain(order, Ask.as(REP));
    }

    @Test
    void aDirectorOrdersForAnybodyAtTheListPriceAndSomeDaysBack() {
        var product = "PJ-3200X";
        var price = new BigDecimal(TestDatabase.one("""
                select unit_price
                from partner, price_lists_for(partner.id, ?) held
                join price on price.list_id = held.list_id
                join product on product.id = product_id
                where partner.code = 'P0002' and product.code = ?
                order by place limit 1""", today.minusDays(31), product));
        var order = PlaceOrder.of("P0002")
                .with("orderDate", today.minusDays(31).toString())
                .line(product, "2")
                .placedBy(Ask.as(DIRECTOR));

        var net = price.multiply(BigDecimal.valueOf(2));
        assertThat(amount(order, "net")).isEqualByComparingTo(net);
        assertThat(amount(order, "tax"))
                .isEqualByComparingTo(net.multiply(new BigDecimal("0.13")).setScale(2, RoundingMode.HALF_UP));
        assertThat(order.path("orderDate").asText())
                .isEqualTo(today.minusDays(31).toString());
        assertIsFoundAgain(order, Ask.as(DIRECTOR));
    }

    @Test
    void aPartnerOrdersForItselfAndItsRepAnswersForIt() {
        var order = PlaceOrder.ofOwnCompany().line(product, "1").placedBy(Ask.as(PARTNER));

        assertThat(order.at("/partner/code").asText()).isEqualTo("P0001");
        assertIsFoundAgain(order, Ask.as(PARTNER));
        var number = order.path("number").asText();
        assertThat(Ask.as(REP)
                        .that("{ orders(filter: {number: \"%s\"}) { nodes { employee { number } } } }"
                                .formatted(number))
                        .texts("orders.nodes.employee.number"))
                .containsExactly("E004");
        assertThat(Ask.as(DemoUser.PARTNER2)
                        .that("{ orders(filter: {number: \"%s\"}) { totalCount } }".formatted(number))
                        .text("orders.totalCount"))
                .isEqualTo("0");
    }

    Stream<Arguments> badOrders() {
        var tooManyLines = PlaceOrder.of("P0001");
        for (int i = 0; i <= 200; i++) {
            tooManyLines.line(product, "1");
        }
        return Stream.of(
                arguments(
                        "PARTNER_MISSING",
                        "partner",
                        DIRECTOR,
                        PlaceOrder.ofOwnCompany().line(product, "1")),
                arguments(
                        "PARTNER_NOT_FOUND",
                        "partner",
                        DIRECTOR,
                        PlaceOrder.of("NOBODY").line(product, "1")),
                arguments(
                        "PARTNER_NOT_FOUND",
                        "partner",
                        REP,
                        PlaceOrder.of(unseenByRep()).line(product, "1")),
                arguments(
                        "PARTNER_NOT_YOURS",
                        "partner",
                        PARTNER,
                        PlaceOrder.of("P0002").line(product, "1")),
                arguments(
                        "PARTNER_NOT_ACTIVE",
                        "partner",
                        DIRECTOR,
                        PlaceOrder.of(suspended).line(product, "1")),
                arguments(
                        "DATE_IN_FUTURE",
                        "orderDate",
                        REP,
                        ordered().with("orderDate", today.plusDays(1).toString())),
                arguments(
                        "DATE_TOO_OLD",
                        "orderDate",
                        REP,
                        ordered().with("orderDate", today.minusDays(32).toString())),
                arguments("LINES_MISSING", "lines", REP, PlaceOrder.of("P0001")),
                arguments("TOO_MANY_LINES", "lines", REP, tooManyLines),
                arguments("PRODUCT_NOT_FOUND", "lines.1.product", REP, ordered().line("NOTHING", "1")),
                arguments(
                        "QUANTITY_NOT_POSITIVE",
                        "lines.1.quantity",
                        REP,
                        ordered().line(product, "0")),
                arguments(
                        "QUANTITY_NOT_POSITIVE",
                        "lines.1.quantity",
                        REP,
                        ordered().line(product, "-1")),
                arguments("PRICE_NEGATIVE", "lines.1.unitPrice", REP, ordered().line(product, "1", "-0.01")),
                arguments(
                        "PRICE_NOT_YOURS",
                        "lines.1.unitPrice",
                        PARTNER,
                        ordered().line(product, "1", "0.01")),
                arguments("PRICE_MISSING", "lines.1.unitPrice", REP, ordered().line(UNPRICED, "1")),
                arguments(
                        "AMOUNT_TOO_LARGE",
                        "lines",
                        REP,
                        ordered().line(product, "999999999999999", "999999999999999")),
                arguments(
                        "IDEMPOTENCY_KEY_INVALID",
                        "idempotencyKey",
                        REP,
                        ordered().key(" ")),
                arguments(
                        "IDEMPOTENCY_KEY_INVALID",
                        "idempotencyKey",
                        REP,
                        ordered().key("")),
                arguments(
                        "IDEMPOTENCY_KEY_INVALID",
                        "idempotencyKey",
                        REP,
                        ordered().key("k".repeat(201))));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badOrders")
    void aBadOrderIsRefusedWithTheReasonInBothLanguagesAndNothingIsWritten(
            String code, String field, DemoUser user, PlaceOrder order) {
        Refusal.of(Ask.as(user), order::as, code, field);
    }

    @Test
    void aKeyThatCannotBeKeptIsToldTogetherWithAllElseThatIsWrong() {
        var order = ordered().line(product, "0").key(" ");

        assertThat(order.as(Ask.as(REP)).texts("orderPlace.userErrors.code"))
                .containsExactly("QUANTITY_NOT_POSITIVE", "IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void oneKeySentManyTimesAtOnceIsOneOrderAndOneAnswer() {
        var before = count("sales_order");
        var order = ordered();

        var answers = AtOnce.times(64, number -> order.as(Ask.as(REP)));

        assertThat(answers.get(0).text("orderPlace.order.number")).isNotBlank();
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(count("sales_order")).isEqualTo(before + 1);
    }

    @Test
    void aRefusalComesAgainForTheSameKeyEvenWhenItsReasonIsGone() {
        var late = "T-LATE-" + UUID.randomUUID();
        var order = PlaceOrder.of("P0001").line(late, "1", "10");
        assertThat(order.as(Ask.as(REP)).texts("orderPlace.userErrors.code")).containsExactly("PRODUCT_NOT_FOUND");
        TestDatabase.change("insert into product (code, name, unit) values (?, '新品', '台')", late);

        assertThat(order.as(Ask.as(REP)).texts("orderPlace.userErrors.code")).containsExactly("PRODUCT_NOT_FOUND");

        TestDatabase.change("delete from product where code = ?", late);
    }

    @Test
    void aKeyThatWasUsedForAnotherOrderIsRefused() {
        var key = UUID.randomUUID().toString();
        ordered().key(key).placedBy(Ask.as(REP));
        var before = TestDatabase.rowCounts();

        var other = ordered().line(product, "7").key(key);

        assertThat(other.as(Ask.as(REP)).texts("orderPlace.userErrors.code")).containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.as(Ask.as(REP).in("zh-CN")).text("orderPlace.userErrors.0.message"))
                .matches(".*\\p{IsHan}.*");
        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherOrder() {
        var key = UUID.randomUUID().toString();
        var ofRep = ordered().key(key).placedBy(Ask.as(REP));
        var ofDirector = ordered().key(key).placedBy(Ask.as(DIRECTOR));

        assertThat(ofDirector.path("number")).isNotEqualTo(ofRep.path("number"));
    }

    @Test
    void whoOnlyReadsPlacesNoOrder() {
        for (var reader : new DemoUser[] {DemoUser.FINANCE, DemoUser.AUDITOR}) {
            assertThat(ordered().as(Ask.as(reader)).errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    private PlaceOrder ordered() {
        return PlaceOrder.of("P0001").line(product, "1");
    }

    private static String unseenByRep() {
        return TestDatabase.one("""
                select min(partner.code) from partner join territory on territory.id = territory_id
                where status = 'ACTIVE' and territory.code like 'CN-44%'""");
    }

    private static void assertIsFoundAgain(JsonNode order, Ask ask) {
        assertThat(ask.that("{ node(id: \"%s\") { ... on Order { number } } }"
                                .formatted(order.path("id").asText()))
                        .at("node.number"))
                .isEqualTo(order.path("number"));
    }

    private static BigDecimal amount(JsonNode order, String field) {
        return new BigDecimal(order.at("/" + field + "/amount").asText());
    }

    private static long count(String table) {
        return Long.parseLong(TestDatabase.one("select count(*) from " + table));
    }
}
