package dev.tributary.platform.graphql;

import dev.tributary.platform.local.DemoUser;
import graphql.introspection.IntrospectionQuery;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The server refuses expensive documents before it executes them, and gives the reason. */
@QuarkusTest
class LimitsTest {

    private record Attack(String name, String document, String limit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                new Attack("5,000 aliases of __typename", "{" + many(5_000, "a%d: __typename ") + "}", "TOKENS"),
                new Attack(
                        "a number of 1,000 digits",
                        "{ partners(first: " + "9".repeat(1_000) + ") { totalCount } }",
                        "WORD"),
                new Attack("a name of 1,000 letters", "{ " + "a".repeat(1_000) + " }", "WORD"),
                new Attack("100 aliases of __typename", "{" + many(100, "a%d: __typename ") + "}", "ALIASES"),
                new Attack("100,000 nested brackets", "{a".repeat(100_000), "TOKENS"),
                new Attack("1,000 nested brackets", "{ a".repeat(1_000) + " }".repeat(1_000), "NESTING"),
                new Attack("100,000 nested lists", "{ a(b: " + "[".repeat(100_000) + ") }", "TOKENS"),
                new Attack("1,000 nested lists", "{ a(b: " + "[".repeat(1_000) + ") }", "NESTING"),
                new Attack("10,000 directives", "{ __typename " + "@a ".repeat(10_000) + "}", "TOKENS"),
                new Attack("200,000 commas", "{ __typename " + ",".repeat(200_000) + "}", "TOKENS"),
                new Attack("80,000 comments", "{ __typename " + "#\n".repeat(80_000) + "}", "TOKENS"),
                new Attack("a fan-out 40 deep", fanOut(40), "DEPTH"),
                new Attack("a fan-out 4 wide pages deep", fanOut(4), "COST"),
                new Attack("fragments that double 30 times", doubling(30), "DEPTH"),
                new Attack("fragments that double 12 times", doubling(12), "COST"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatAsksForTooMuchIsRefusedWithTheLimitItExceeds(Attack attack) {
        var answer = Ask.as(DemoUser.DIRECTOR).that(attack.document());

        assertThat(answer.errorCode()).as(answer.body().toString()).isEqualTo("LIMIT_EXCEEDED");
        var extensions = answer.body().at("/errors/0/extensions");
        assertThat(extensions.path("limit").asText()).isEqualTo(attack.limit());
        assertThat(answer.errorMessage()).contains(extensions.path("allowed").asText());
        if (extensions.has("actual")) {
            assertThat(extensions.path("actual").asLong())
                    .isGreaterThan(extensions.path("allowed").asLong());
            assertThat(answer.errorMessage()).contains(extensions.path("actual").asText());
        }
        assertThat(answer.body().has("data")).isFalse();
    }

    @Test
    void fragmentsInACircleAreRefused() {
        assertThat(Ask.as(DemoUser.DIRECTOR)
                        .that("{ ...A } fragment A on Query { ...B } fragment B on Query { __typename ...A }")
                        .errorCode())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void aPageSizeInAVariableCountsAsMuchAsOneInTheDocument() {
        var document = "query Q($first: Int) { partners(first: $first) { nodes { orders(first: $first) { nodes { "
                + "lines { lineNo quantity product { code name unit } } } } } } }";

        assertThat(Ask.as(DemoUser.DIRECTOR).that(document, Map.of("first", 2)).errorCode())
                .isEqualTo("none");
        assertThat(Ask.as(DemoUser.DIRECTOR)
                        .that(document, Map.of("first", 100))
                        .errorCode())
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(Ask.as(DemoUser.DIRECTOR).that(document).errorCode()).isEqualTo("none");
    }

    @Test
    void introspectionAsToolsSendItIsAnswered() {
        var answer = Ask.as(DemoUser.DIRECTOR).that(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.at("__schema.types")).hasSizeGreaterThan(50);
    }

    @Test
    void introspectionInBadFaithIsRefused() {
        var answer = Ask.as(DemoUser.DIRECTOR)
                .that("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }");

        assertThat(answer.errorCode()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void theRefusalIsInTheCallersLanguage() {
        assertThat(Ask.as(DemoUser.DIRECTOR).in("zh-CN").that(fanOut(40)).errorMessage())
                .contains("最多允许 16 层");
    }

    private static String many(int times, String part) {
        return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining());
    }

    private static String fanOut(int levels) {
        return "{ orders(first: 100) { nodes { " + "partner { orders(first: 100) { nodes { ".repeat(levels) + "number"
                + " } } }".repeat(levels) + " } } }";
    }

    private static String doubling(int times) {
        return "{ viewer { territories { ...F0 } } } "
                + many(times, "fragment F%1$d on Territory { parent { ...N%1$d } children { ...N%1$d } } ")
                        .replaceAll("N(\\d+)", "F_$1")
                        .transform(text -> renumbered(text, times))
                + "fragment F" + times + " on Territory { code }";
    }

    private static String renumbered(String text, int times) {
        var result = text;
        for (int number = 0; number < times; number++) {
            result = result.replaceAll("F_" + number + "\\b", "F" + (number + 1));
        }
        return result;
    }
}
