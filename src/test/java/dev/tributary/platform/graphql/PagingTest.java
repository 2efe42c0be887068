package dev.tributary.platform.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists, aliases and ids: the guarantees for clients. */
@QuarkusTest
class PagingTest {

    @Inject
    @All
    List<NodeSource> sources;

    private static final List<String> NODES = List.of(
            "Employee", "Territory", "Partner", "Order", "Product", "ProductLine", "PriceList", "VisitPlan", "Receipt");

    @ParameterizedTest
    @CsvSource({
        "partners, orderBy: CODE, code, 'select code from partner where merged_into_id is null order by code, id'",
        "products, 'filter: {line: \"CONFERENCE\"}', code, 'select p.code from product p join product_line l on l.id = product_line_id and l.code = ''CONFERENCE'' order by p.code'",
        "priceLists, '', code, 'select code from price_list order by code'",
        "partners, orderBy: NAME, code, 'select code from partner where merged_into_id is null order by name, id'",
        "'orders', 'filter: {partner: \"P0001\"}', number, 'select number from sales_order o join partner p on p.id = o.partner_id and p.code = ''P0001'' order by order_date desc, o.id desc'",
        "'orders', 'orderBy: OLDEST filter: {partner: \"P0001\"}', number, 'select number from sales_order o join partner p on p.id = o.partner_id and p.code = ''P0001'' order by order_date, o.id'",
        "'receipts', 'filter: {partner: \"P0001\"}', number, 'select number from receipt r join partner p on p.id = r.partner_id and p.code = ''P0001'' order by received_on desc, r.id desc'"
    })
    void pageByPageEveryRowComesOnceAndInSequence(String list, String arguments, String field, String sql) {
        var expected = TestDatabase.list(sql, row -> row.getString(1));
        for (int size : new int[] {7, 100}) {
            var pages = Ask.as(DIRECTOR).list(list, arguments, field, size, Integer.MAX_VALUE);

            assertThat(pages.texts(field)).isEqualTo(expected);
            assertThat(pages.totalCount()).isEqualTo(expected.size());
            assertThat(pages.more()).isFalse();
        }
    }

    @Test
    void aPageKnowsWhereItLies() {
        var first = Ask.as(REP)
                .that(
                        "{ orders(first: 2) { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }");
        assertThat(first.at("orders.pageInfo.hasPreviousPage").asBoolean()).isFalse();
        assertThat(first.at("orders.pageInfo.hasNextPage").asBoolean()).isTrue();
        assertThat(first.texts("orders.edges.cursor"))
                .containsExactly(first.text("orders.pageInfo.startCursor"), first.text("orders.pageInfo.endCursor"));

        var none = Ask.as(REP)
                .that(
                        "{ orders(filter: {number: \"none\"}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }");
        assertThat(none.text("orders.totalCount")).isEqualTo("0");
        assertThat(none.at("orders.pageInfo.endCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"partners", "orders", "products", "priceLists", "receipts", "visitPlans", "partnerPerformance"})
    void aPageOfASizeThatThereIsNotIsRefusedInBothLanguages(String list) {
        var period = list.equals("partnerPerformance") ? "period: \"2026\"" : "";
        for (var size : List.of(0, -1, 101, Integer.MAX_VALUE)) {
            var document = "{ %s(first: %d %s) { nodes { __typename } } }".formatted(list, size, period);
            assertBadInput(document, "first: ", "first：");
        }
    }

    /**
     * Mutants: without one of the sources; without the partner's grant on discount_authority, a partner's question for a
     * discount authority fails.
     */
    @Test
    void everyTypeThatIsANodeIsFoundByIdAndAnUnknownIdIsNoErrorToAnybody() throws IOException {
        var nodes = new SchemaParser()
                        .parse(Files.readString(Path.of("src/main/graphql/schema.graphql")))
                        .getTypes(ObjectTypeDefinition.class)
                        .stream()
                        .filter(type -> type.getImplements().stream()
                                .anyMatch(implemented ->
                                        ((TypeName) implemented).getName().equals("Node")))
                        .map(ObjectTypeDefinition::getName)
                        .toList();
        assertThat(sources).extracting(NodeSource::type).containsExactlyInAnyOrderElementsOf(nodes);

        for (var user : DemoUser.values()) {
            var questions = nodes.stream()
                    .map(type -> type + ": node(id: \"%s\") { id }".formatted(GlobalId.of(type, UUID.randomUUID())))
                    .collect(Collectors.joining(" ", "{ ", " }"));
            var answer = Ask.as(user).that(questions);
            assertThat(answer.errorCode()).as(user.name()).isEqualTo("none");
            assertThat(answer.at("")).as(user.name()).hasSize(nodes.size()).allMatch(JsonNode::isNull);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "MjAyNi0wMS0wMQ", "MjAyNi0wMS0wMR9ub3QtYS11dWlk"})
    void aCursorThatWasTamperedWithIsRefusedInBothLanguages(String cursor) {
        assertBadInput("{ orders(after: \"%s\") { nodes { id } } }".formatted(cursor), "after: ", "after：");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = Ask.as(REP)
                .that("{ partners(first: 1) { pageInfo { endCursor } } }")
                .text("partners.pageInfo.endCursor");
        assertBadInput("{ orders(after: \"%s\") { nodes { id } } }".formatted(cursor), "after: ", "after：");
    }

    @Test
    void aTerritoryThatTheCallerDoesNotSeeIsNamedInBothLanguages() {
        assertBadInput(
                "{ salesPerformance(period: \"2026\", territory: \"CN\") { asOf } }", "territory: ", "territory：");
    }

    private static void assertBadInput(String document, String english, String chinese) {
        var inEnglish = Ask.as(REP).that(document);
        var inChinese = Ask.as(REP).in("zh-CN").that(document);

        assertThat(inEnglish.errorCode()).as(document).isEqualTo("BAD_USER_INPUT");
        assertThat(inEnglish.errorMessage()).startsWith(english).isASCII();
        assertThat(inChinese.errorCode()).isEqualTo("BAD_USER_INPUT");
        assertThat(inChinese.errorMessage()).startsWith(chinese);
        assertThat(inEnglish.body().toString()).doesNotContain("java.").doesNotContain("dev.tributary");
    }

    @Test
    void aliasesWithDifferentArgumentsGetTheirOwnRows() {
        var answer = Ask.as(DIRECTOR).that("""
                { partners(first: 20) { nodes {
                    code
                    two: orders(first: 2) { totalCount nodes { number } }
                    old: orders(first: 3, orderBy: OLDEST) { nodes { number lines { lineNo } } }
                    off: orders(first: 2, filter: {status: [CANCELLED]}) { totalCount nodes { status } }
                    year: orders(first: 2, filter: {period: "2025"}) { totalCount nodes { orderDate } } } } }""");

        for (var partner : answer.at("partners.nodes")) {
            var code = partner.path("code").asText();
            assertThat(Answer.texts(partner, "two.nodes.number")).as(code).isEqualTo(numbers(code, "desc", 2));
            assertThat(Answer.texts(partner, "old.nodes.number")).as(code).isEqualTo(numbers(code, "asc", 3));
            assertThat(Answer.texts(partner, "off.nodes.status")).allMatch("CANCELLED"::equals);
            assertThat(Answer.texts(partner, "year.nodes.orderDate")).allMatch(day -> day.startsWith("2025-"));
            assertThat(partner.at("/two/totalCount").asText()).isEqualTo(count(code, "true"));
            assertThat(partner.at("/off/totalCount").asText()).isEqualTo(count(code, "o.status = 'CANCELLED'"));
            assertThat(partner.at("/year/totalCount").asText())
                    .isEqualTo(count(code, "order_date >= '2025-01-01' and order_date < '2026-01-01'"));
        }
    }

    @Test
    void aliasesOfRootFieldsGetTheirOwnRows() {
        var answer = Ask.as(DIRECTOR).that("""
                { one: partner(code: "P0001") { code } two: partner(code: "P0002") { code }
                  none: partner(code: "P0") { code }
                  a: salesPerformance(period: "2025") { node { actual { amount } } }
                  b: salesPerformance(period: "2024") { node { actual { amount } } } }""");

        assertThat(answer.text("one.code")).isEqualTo("P0001");
        assertThat(answer.text("two.code")).isEqualTo("P0002");
        assertThat(answer.at("none").isNull()).isTrue();
        assertThat(answer.at("a.node.actual.amount")).isNotEqualTo(answer.at("b.node.actual.amount"));
    }

    private static List<String> numbers(String partner, String direction, int count) {
        return TestDatabase.list(
                "select number from sales_order o join partner p on p.id = o.partner_id where p.code = ?"
                        + " order by order_date %1$s, o.id %1$s limit %2$d".formatted(direction, count),
                row -> row.getString(1),
                partner);
    }

    private static String count(String partner, String condition) {
        return TestDatabase.one(
                "select count(*) from sales_order o join partner p on p.id = o.partner_id where p.code = ? and ("
                        + condition + ")",
                partner);
    }

    @Test
    void everythingWithAnIdIsFoundAgainByIt() {
        var answer = Ask.as(DIRECTOR).that("""
                { viewer { employee { __typename id } }
                  territories { __typename id }
                  partners(first: 3) { nodes { __typename id } }
                  orders(first: 3) { nodes { __typename id } }
                  products(first: 3) { nodes { __typename id } }
                  visitPlans(first: 3) { nodes { __typename id } }
                  receipts(first: 3) { nodes { __typename id } }
                  productLines { __typename id }
                  priceLists(first: 3) { nodes { __typename id } } }""");
        var found = answer.at("").findParents("id").stream().limit(1_000).toList();

        assertThat(found).extracting(node -> node.path("__typename").asText()).containsAll(NODES);
        for (var type : NODES) {
            var node = found.stream()
                    .filter(one -> one.path("__typename").asText().equals(type))
                    .findFirst()
                    .orElseThrow();
            var again = Ask.as(DIRECTOR)
                    .that("{ node(id: \"%s\") { __typename id } }"
                            .formatted(node.path("id").asText()));
            assertThat(again.text("node.__typename")).isEqualTo(type);
            assertThat(again.at("node.id")).isEqualTo(node.path("id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!", "AAAAAAAAAAAAAAAAAAAAAE9yZGVy", "AAAAAAAAAAAAAAAAAAAAAE5vdGhpbmc"})
    void anIdOfNothingIsNoError(String id) {
        for (var user : new DemoUser[] {DIRECTOR, DemoUser.PARTNER}) {
            assertThat(Ask.as(user)
                            .that("{ node(id: \"%s\") { id } }".formatted(id))
                            .at("node")
                            .isNull())
                    .isTrue();
        }
    }
}
