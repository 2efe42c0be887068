package dev.tributary.platform.security;

import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.door.SocketClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A server that starts before its issuer, and an issuer that changes its key or stops later. */
@QuarkusTest
@TestProfile(IssuerTest.OwnAddress.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerTest {

    /** There is no issuer at its address when the server starts. */
    public static final class OwnAddress implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnIssuer.Address.class));
        }
    }

    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(5);
    private static final int ASKERS = 4;
    private static final String QUESTION = "{ viewer { name } }";

    @TestHTTPResource
    URL server;

    @TestHTTPResource(management = true)
    URI management;

    private Response readinessBefore;
    private Response livenessBefore;
    private Response withoutTokenBefore;
    private Response exportWithoutTokenBefore;
    private Response pageBefore;
    private Answer graphqlBefore;
    private Answer graphqlInChineseBefore;
    private Response headBefore;
    private Response importBefore;
    private Response exportBefore;
    private String socketBefore;
    private OwnIssuer issuer;

    /** The server's answers before there is an issuer; then it starts, and nobody sends a token. */
    @BeforeAll
    @SuppressWarnings("NullAway") // Quarkus has injected the addresses before
    void begin() {
        // Quarkus gives it to RestAssured for each test only.
        RestAssured.port = server.getPort();
        var token = OwnIssuer.tokenOfNoKey(DIRECTOR);
        readinessBefore = given().get(management.resolve("/q/health/ready"));
        livenessBefore = given().get(management.resolve("/q/health/live"));
        withoutTokenBefore = given().contentType("application/json")
                .body("{\"query\": \"{ viewer { name } }\"}")
                .post("/graphql");
        exportWithoutTokenBefore = given().get("/exports/orders");
        pageBefore = given().get("/config.json");
        graphqlBefore = Ask.withToken(token).that(QUESTION);
        graphqlInChineseBefore = Ask.withToken(token).in("zh-CN").that(QUESTION);
        headBefore = given().auth().oauth2(token).queryParam("query", QUESTION).get("/graphql");
        importBefore = given().auth()
                .oauth2(token)
                .multiPart("file", "some.csv", "code\nX".getBytes(UTF_8))
                .post("/imports/partners");
        exportBefore = given().auth().oauth2(token).get("/exports/orders");
        try (var socket = SocketClient.open()) {
            socketBefore = socket.initialise(Map.of("Authorization", "Bearer " + token))
                    .closing();
        }
        issuer = OwnIssuer.start();
        await(this::isReady);
    }

    @AfterAll
    void end() {
        issuer.close();
    }

    @Test
    void aServerWithoutKeysIsAliveAndNotReady() {
        readinessBefore.then().statusCode(503);
        assertThat(readinessBefore.asString()).contains("Keys of the issuer");
        livenessBefore.then().statusCode(200);
        pageBefore.then().statusCode(200);
    }

    @Test
    void aTokenThatCannotBeCheckedYetIsTriedAgainLater() {
        assertThat(graphqlBefore.status()).isEqualTo(503);
        assertThat(graphqlBefore.errorCode()).isEqualTo("ISSUER_UNAVAILABLE");
        assertThat(graphqlBefore.errorMessage()).contains("Try again in a moment");
        assertThat(graphqlInChineseBefore.errorMessage()).contains("请稍后重试");
        headBefore.then().statusCode(503);
        assertThat(headBefore.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void aFileWhoseTokenCannotBeCheckedIsNeitherTakenNorGiven() {
        importBefore.then().statusCode(503);
        assertThat(importBefore.header("Retry-After")).isEqualTo("5");
        assertThat(importBefore.jsonPath().getString("errors[0].code")).isEqualTo("ISSUER_UNAVAILABLE");
        exportBefore.then().statusCode(503);
        assertThat(exportBefore.header("Retry-After")).isEqualTo("5");
        assertThat(exportBefore.jsonPath().getString("code")).isEqualTo("ISSUER_UNAVAILABLE");
    }

    @Test
    void aSocketWhoseTokenCannotBeCheckedIsOpenedAgainLater() {
        assertThat(socketBefore).startsWith("1013 ");
    }

    @Test
    void whoBringsNoTokenHasToSignInWhetherOrNotThereIsAnIssuer() {
        assertThat(withoutTokenBefore.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("UNAUTHENTICATED");
        exportWithoutTokenBefore.then().statusCode(401);
    }

    @Test
    void aServerBecomesReadyByItselfAndAcceptsTokensThen() {
        assertThat(isReady()).isTrue();
        assertThat(isAccepted(issuer.token(DIRECTOR))).isTrue();
    }

    @Test
    void keysThatAreKnownSufficeWhenTheIssuerGoesAway() {
        var token = issuer.token(DIRECTOR);
        issuer.close();
        try {
            assertThat(isAccepted(token)).isTrue();
            assertThat(Ask.withToken(OwnIssuer.tokenOfNoKey(DIRECTOR))
                            .that(QUESTION)
                            .status())
                    .isEqualTo(401);
            assertThat(isReady()).isTrue();
        } finally {
            issuer = issuer.again();
        }
    }

    /** With quarkus-oidc's own interval of ten minutes, the first of the others would have used it up. */
    @Test
    void aNewKeyIsAcceptedWithinSecondsWhileOthersSendTokensOfNoKey() {
        var others = new AtomicBoolean(true);
        var noKey = OwnIssuer.tokenOfNoKey(DIRECTOR);
        var asked = issuer.askedForKeys();
        var begun = System.nanoTime();
        AtOnce.times(ASKERS, asker -> {
            if (asker > 0) {
                while (others.get()) {
                    assertThat(Ask.withToken(noKey).that(QUESTION).status()).isEqualTo(401);
                }
                return asker;
            }
            try {
                await(() -> issuer.askedForKeys() > asked);
                issuer.rotate();
                var token = issuer.token(DIRECTOR);
                await(() -> isAccepted(token));
                assertThat(isAccepted(token)).isTrue();
            } finally {
                others.set(false);
            }
            return asker;
        });
        var intervals = 1 + (System.nanoTime() - begun) / REFRESH_INTERVAL.toNanos();
        // Two event loops may begin the same interval.
        assertThat(issuer.askedForKeys() - asked).isBetween(2, 2 * (int) intervals);
    }

    private boolean isReady() {
        return given().get(management.resolve("/q/health/ready")).statusCode() == 200;
    }

    private static boolean isAccepted(String token) {
        var answer = Ask.withToken(token).that(QUESTION);
        return answer.status() == 200 && answer.errorCode().equals("none");
    }

    private static void await(BooleanSupplier sign) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!sign.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
