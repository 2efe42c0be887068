package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

/** The tests' server has no limit: here it has one, and a clock that only the test moves. */
@QuarkusTest
class RateLimitTest {

    private static final String QUERY = "{ __typename }";

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json"})
    void whoAsksTooOftenIsToldHowLongToWaitAndIsAnsweredThen(String accepted) {
        limit(0.1, 2);
        for (int times = 0; times < 2; times++) {
            assertThat(ask(DIRECTOR, accepted, "en").statusCode()).isEqualTo(200);
        }

        assertRefused(ask(DIRECTOR, accepted, "en"), 10, "You send too many requests. Try again in 10 seconds.");
        assertRefused(ask(DIRECTOR, accepted, "zh-CN"), 10, "请求过于频繁，请在 10 秒后重试。");
        pass(Duration.ofMillis(8999));
        assertRefused(ask(DIRECTOR, accepted, "en"), 2, "You send too many requests. Try again in 2 seconds.");
        pass(Duration.ofSeconds(1));
        assertRefused(ask(DIRECTOR, accepted, "en"), 1, "You send too many requests. Try again in 1 second.");
        pass(Duration.ofMillis(1));
        assertThat(ask(DIRECTOR, accepted, "en").statusCode()).isEqualTo(200);
        assertThat(ask(DIRECTOR, accepted, "en").statusCode()).isEqualTo(429);
    }

    @Test
    void eachCallerHasALimitOfTheirOwnWhateverTokenTheyComeWith() {
        limit(1, 1);

        assertThat(Ask.as(DIRECTOR).that(QUERY).status()).isEqualTo(200);
        assertThat(Ask.withToken(DIRECTOR.token()).that(QUERY).status()).isEqualTo(429);
        assertThat(Ask.as(REP).that(QUERY).status()).isEqualTo(200);
        assertThat(Ask.as(REP).that(QUERY).status()).isEqualTo(429);
        assertThat(Ask.asNobody().that(QUERY).status()).isEqualTo(200);
        assertThat(Ask.asNobody().that(QUERY).status()).isEqualTo(429);
    }

    @Test
    void aGetCountsLikeAPost() {
        limit(1, 1);

        assertThat(get().statusCode()).isEqualTo(200);
        assertRefused(get(), 1, "You send too many requests. Try again in 1 second.");
    }

    @Test
    void whatIsRefusedIsNotExecuted() {
        limit(1, 1);
        assertThat(Ask.as(DemoUser.FINANCE).that(QUERY).status()).isEqualTo(200);
        var before = TestDatabase.rowCounts();

        var answer = Ask.as(DemoUser.FINANCE).that("""
                mutation { receiptRecord(input: {partner: "P0001", receivedOn: "2026-01-05", amount: "1",
                  currency: "CNY", allocations: [], idempotencyKey: "rate-limited"}) { userErrors { code } } }""");

        assertThat(answer.errorCode()).isEqualTo("RATE_LIMITED");
        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    /** The longest allowed body: the connection does not hang with an unread rest of it. */
    @Test
    void aLongBodyThatIsRefusedLeavesTheConnectionToTheNextRequest() {
        limit(1, 1);
        var body = "{\"query\":\"" + QUERY + " ".repeat(250_000) + "\"}";
        assertThat(post(body).statusCode()).isEqualTo(200);

        assertThat(post(body).statusCode()).isEqualTo(429);
        pass(Duration.ofSeconds(1));
        assertThat(post(body).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1})
    void aRateOfZeroIsNoLimit(double perSecond) {
        limit(perSecond, 1);

        for (int times = 0; times < 20; times++) {
            assertThat(Ask.as(DIRECTOR).that(QUERY).status()).isEqualTo(200);
        }
    }

    private void limit(double perSecond, int burst) {
        QuarkusMock.installMockForType(new RateLimit(perSecond, burst, clock::get), RateLimit.class);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private static Response ask(DemoUser user, String accepted, String language) {
        return RestAssured.given()
                .auth()
                .oauth2(Ask.token(user))
                .header("Accept", accepted)
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(Map.of("query", QUERY))
                .post("/graphql");
    }

    private static Response post(String body) {
        return RestAssured.given().contentType("application/json").body(body).post("/graphql");
    }

    private static Response get() {
        return RestAssured.given().queryParam("query", QUERY).get("/graphql");
    }

    private static void assertRefused(Response response, int seconds, String message) {
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.header("Retry-After")).isEqualTo(Integer.toString(seconds));
        assertThat(response.contentType()).endsWith("json; charset=utf-8");
        assertThat(response.path("errors[0].extensions.code").toString()).isEqualTo("RATE_LIMITED");
        assertThat(response.path("errors[0].message").toString()).isEqualTo(message);
        assertThat(response.<Map<String, Object>>path("$")).doesNotContainKey("data");
    }
}
