package dev.tributary.platform.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static dev.tributary.platform.local.DemoUser.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

/** Days have the format of ISO 8601, in inputs and in answers. */
@QuarkusTest
class DatesTest {

    private static final String WITH_VARIABLE =
            "query Q($from: Date) { receipts(filter: {receivedFrom: $from}) { totalCount } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-02-30",
                "2026-13-01",
                "26-01-01",
                "20260101",
                "+12026-01-01",
                "-0001-01-01",
                "0000-01-01",
                "1899-12-31",
                "3000-01-01",
                "-999999999-01-01",
                "2026-01-01T00:00:00Z"
            })
    void whatIsNoDayIsBadInputWhereverItStands(String text) {
        var variable = Ask.as(FINANCE).that(WITH_VARIABLE, Map.of("from", text));
        assertThat(variable.errorCode()).isEqualTo("BAD_USER_INPUT");
        assertThat(variable.errorMessage())
                .contains("'" + text + "' is not a date in the years 1900 to 2999. Write")
                .contains("from");

        var literal =
                Ask.as(FINANCE).that("{ receipts(filter: {receivedFrom: \"%s\"}) { totalCount } }".formatted(text));
        assertThat(literal.errorCode()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(literal.errorMessage())
                .contains("'" + text + "' is not a date in the years 1900 to 2999. Write")
                .contains("receivedFrom");
    }

    @Test
    void aNumberIsNoDay() {
        assertThat(Ask.as(FINANCE).that(WITH_VARIABLE, Map.of("from", 20260101)).errorCode())
                .isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.as(FINANCE)
                        .that("{ receipts(filter: {receivedFrom: 20260101}) { totalCount } }")
                        .errorCode())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void aDayComesBackAsItWentIn() {
        var first = Ask.as(FINANCE)
                .that("{ receipts(first: 1) { nodes { receivedOn } } }")
                .texts("receipts.nodes.receivedOn");
        assertThat(first.get(0)).matches("\\d{4}-\\d\\d-\\d\\d");

        assertThat(Ask.as(FINANCE)
                        .that(WITH_VARIABLE, Map.of("from", first.get(0)))
                        .at("receipts.totalCount")
                        .asInt())
                .isPositive();
    }
}
