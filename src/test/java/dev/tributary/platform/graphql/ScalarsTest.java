package dev.tributary.platform.graphql;

import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The formats of GraphQL's and our own scalars; the server refuses other values by name. */
@QuarkusTest
class ScalarsTest {

    private static final String PAGE = "query ($f: Int!) { partners(first: $f) { nodes { code } } }";
    private static final String CHANGE = """
            mutation ($id: ID!, $i: OrderChangeInput!) {
              orderChange(id: $id, input: $i) { order { number } userErrors { code } } }""";
    private static final String PLACE = """
            mutation ($i: OrderPlaceInput!) { orderPlace(input: $i) { order { number } userErrors { code } } }""";

    static Stream<Object> noInts() {
        return Stream.of(
                1.9,
                "1",
                4294967297L,
                4294967296L,
                -2147483649L,
                new BigDecimal("1E999999999"),
                true,
                List.of(1),
                Map.of("a", 1));
    }

    @ParameterizedTest
    @MethodSource("noInts")
    void whatIsNoIntIsRefusedByNameInAVariable(Object value) {
        assertRefused(PAGE, Map.of("f", value), "f");
    }

    @ParameterizedTest
    @MethodSource("noInts")
    void whatIsNoIntIsNoVersionEither(Object value) {
        assertRefused(CHANGE, Map.of("id", "x", "i", Map.of("version", value, "note", "x")), "i.version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "1.0", "1e0", "\"1\"", "4294967297", "-2147483649", "true", "[1]", "{a: 1}", "ONE"})
    void whatIsNoIntIsRefusedByNameInADocument(String literal) {
        assertMisfit("{ partners(first: %s) { nodes { code } } }".formatted(literal), "first");
        assertMisfit(
                "mutation { orderChange(id: \"x\", input: {version: %s, note: \"x\"}) { userErrors { code } } }"
                        .formatted(literal),
                "input.version");
    }

    @Test
    void aWholeNumberIsAnIntHoweverItIsWritten() {
        assertThat(Ask.as(DIRECTOR)
                        .that(PAGE, Map.of("f", new BigDecimal("2.0")))
                        .texts("partners.nodes.code"))
                .hasSize(2);
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                arguments(PLACE, line("quantity", 3), "i.lines.0.quantity"),
                arguments(PLACE, line("unitPrice", 35.5), "i.lines.0.unitPrice"),
                arguments(PLACE, line("product", 1), "i.lines.0.product"),
                arguments(PLACE, Map.of("partner", "P0001", "idempotencyKey", "x", "lines", "x"), "i.lines"),
                arguments(
                        PLACE, Map.of("idempotencyKey", "x", "orderDate", 20261130, "lines", List.of()), "i.orderDate"),
                arguments("query ($i: Period!) { salesPerformance(period: $i) { asOf } }", 202611, "i"),
                arguments("query ($i: ID!) { node(id: $i) { id } }", 1.5, "i"),
                arguments("query ($i: ID!) { node(id: $i) { id } }", Map.of(), "i"),
                arguments("query ($i: String!) { partner(code: $i) { id } }", 1, "i"),
                arguments("query ($i: PartnerKind) { partners(filter: {kind: $i}) { totalCount } }", 1, "i"),
                arguments("query ($i: PartnerKind) { partners(filter: {kind: $i}) { totalCount } }", "X", "i"),
                arguments("query ($i: PartnerFilter) { partners(filter: $i) { totalCount } }", "X", "i"),
                arguments("query ($i: Boolean!) { __typename @skip(if: $i) }", "true", "i"),
                arguments(
                        "mutation ($i: PartnerEnterInput!) { partnerEnter(input: $i) { userErrors { code } } }",
                        Map.of(
                                "name",
                                "x",
                                "kind",
                                "RETAILER",
                                "territory",
                                "CN",
                                "currency",
                                "cny",
                                "idempotencyKey",
                                "x"),
                        "i.currency"));
    }

    private static Map<String, Object> line(String field, Object value) {
        Map<String, Object> line = new HashMap<>(Map.of("product", "x", "quantity", "1"));
        line.put(field, value);
        return Map.of("partner", "P0001", "idempotencyKey", "x", "lines", List.of(line));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrongTypes")
    void aValueOfAnotherTypeIsRefusedByNameInBothLanguages(String document, Object value, String path) {
        assertRefused(document, Map.of("i", value), path);
    }

    @Test
    void aDecimalThatIsANumberIsToldToBeAString() {
        assertThat(Ask.as(DIRECTOR)
                        .that(PLACE, Map.of("i", line("quantity", 3)))
                        .errorMessage())
                .isEqualTo(
                        "i.lines.0.quantity: 3 is not a decimal. Write it as a string, not as a number, with at most 15 digits"
                                + " before the point and four decimals, such as \"1234.50\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query ($f: Int) { partners(first: $f) { totalCount } }",
                "query ($f: Int = null) { partners(first: $f) { totalCount } }",
                "query ($f: Boolean = true) { partners(first: 1) @skip(if: $f) { totalCount } }",
                "query ($f: Boolean = true) { ...F } fragment F on Query { __typename @include(if: $f) }"
            })
    void nullForWhatHasADefaultIsTheClientsFault(String document) {
        Map<String, Object> none = new HashMap<>();
        none.put("f", null);
        assertThat(Ask.as(DIRECTOR).that(document, none).errorCode()).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { salesPerformanceChanged(period: \"2026-11\") @skip(if: true) { asOf } }",
                "subscription { ... @include(if: false) { salesPerformanceChanged(period: \"2026-11\") { asOf } } }",
                "subscription { ...F } fragment F on Subscription {"
                        + " salesPerformanceChanged(period: \"2026-11\") @skip(if: true) { asOf } }",
                "subscription { ...F }",
                "subscription { ...F } fragment F on Subscription { ...F }",
                "subscription { ... on Query { __typename } }",
                "subscription { __typename }"
            })
    void aSubscriptionThatMayComeToNothingDoesNotFitTheSchema(String document) {
        assertThat(Ask.as(DIRECTOR).that(document).errorCode()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @CsvSource({
        "'\uD83D\u53F8', half of a character",
        "'\uDE00', half of a character",
        "'a\u0000b', control character U+0000",
        "'a\u001Bb', control character U+001B",
        "'a\uFFFFb', not a character",
    })
    void whatNoTextMayHaveIsRefusedWithTheNameOfTheArgument(String text, String said) {
        assertUnfit(
                "query ($t: String!) { products(filter: {search: $t}) { totalCount } }", text, "filter.search", said);
        assertUnfit("query ($t: String!) { products(after: $t) { totalCount } }", text, "after", said);
        assertUnfit("query ($t: ID!) { node(id: $t) { id } }", text, "id", said);
        assertUnfit("query ($t: String!) { partner(code: $t) { id } }", text, "code", said);
        assertUnfit(
                "mutation ($t: String!) { orderPlace(input: {partner: \"P0001\", idempotencyKey: $t, lines: []})"
                        + " { userErrors { code } } }",
                text,
                "input.idempotencyKey",
                said);
        assertUnfit(
                "mutation ($t: String!) { priceListPriceRemove(id: \"x\", input: {version: 0, products: [\"a\", $t]})"
                        + " { userErrors { code } } }",
                text,
                "input.products.1",
                said);
    }

    private static void assertUnfit(String document, String text, String argument, String said) {
        var answer = Ask.as(DIRECTOR).that(document, Map.of("t", text));
        assertThat(answer.errorCode()).as(document).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.errorMessage()).startsWith(argument + ": ").contains(said);
    }

    private static void assertRefused(String document, Map<String, ?> variables, String path) {
        var before = TestDatabase.rowCounts();
        for (var language : List.of("en", "zh-CN")) {
            var answer = Ask.as(MANAGER).in(language).that(document, variables);
            assertThat(answer.errorCode()).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.errorMessage())
                    .startsWith(path + ": ")
                    .doesNotContainPattern("java|Integer|Double|BigDecimal|HashMap|ArrayList|Exception");
            if (language.equals("zh-CN")) {
                assertThat(answer.errorMessage()).containsPattern("\\p{IsHan}");
            }
        }
        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    private static void assertMisfit(String document, String argument) {
        var answer = Ask.as(DIRECTOR).that(document);
        assertThat(answer.errorCode()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(answer.errorMessage())
                .contains("argument '" + argument + "' is not a valid 'Int'")
                .contains("Write a whole number from -2147483648 to 2147483647")
                .doesNotContainPattern("Value\\{");
    }
}
