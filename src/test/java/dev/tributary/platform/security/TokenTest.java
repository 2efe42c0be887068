package dev.tributary.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The server admits only bearers of tokens that the realm signed, for this server, for now. */
@QuarkusTest
class TokenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = "{ viewer { name roles } partners(first: 1) { totalCount } }";

    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    URI management;

    @Test
    void thePublicDoorAsksForNoToken() {
        given().get("/config.json").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/live", "health/ready", "health/started", "metrics"})
    void managementAsksForNoTokenOnItsOwnPort(String door) {
        given().get(management.resolve("/q/" + door)).then().statusCode(200);
    }

    @Test
    void withoutATokenNothingIsReadOrWritten() {
        assertNothingGiven(graphql(null, QUESTION));
        assertNothingGiven(graphql(null, "{ territories { code } }"));
        assertNothingGiven(
                graphql(null, "mutation { orderPlace(input: {lines: [], idempotencyKey: \"k\"}) { order { id } } }"));
        assertNothingGiven(given().queryParam("query", QUESTION).get("/graphql"));
    }

    @Test
    void withoutATokenEveryFieldIsRefusedForItself() {
        var answer = Ask.asNobody().that(QUESTION);

        assertThat(answer.errorCode()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.errorMessage()).isEqualTo("Sign in first.");
        assertThat(Ask.asNobody().in("zh-CN").that(QUESTION).errorMessage()).isEqualTo("请先登录。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "orders", "territories", "products", "no-such-kind"})
    void withoutATokenNoFileIsTaken(String kind) {
        given().multiPart("file", "some.csv", "code\nX".getBytes(UTF_8))
                .post("/imports/" + kind)
                .then()
                .statusCode(401);
    }

    @Test
    void onlyADirectorBringsFiles() {
        for (var user : DemoUser.values()) {
            if (user != DemoUser.DIRECTOR) {
                given().auth()
                        .oauth2(Ask.token(user))
                        .multiPart("file", "some.csv", "code\nX".getBytes(UTF_8))
                        .post("/imports/partners")
                        .then()
                        .statusCode(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "e30.e30.", "a.b.c.d.e", "null"})
    void whatIsNoTokenIsRefused(String garbage) {
        assertRefused(garbage);
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefusedWhateverKeyItNames() throws Exception {
        var key = newKey();
        var real = header(Ask.token(DemoUser.DIRECTOR));
        var claims = claims(Ask.token(DemoUser.DIRECTOR));

        assertRefused(signed(key, real, claims));
        assertRefused(signed(key, with(real, "kid", "another"), claims));
        assertRefused(signed(key, without(real, "kid"), claims));
        assertRefused(signed(key, with(real, "jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB")), claims));
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        var claims = claims(Ask.token(DemoUser.DIRECTOR));
        for (var none : List.of("none", "None", "NONE")) {
            assertRefused(encoded(Map.of("alg", none, "typ", "JWT")) + "." + encoded(claims) + ".");
        }
    }

    /** The public key, which everybody knows, used as a shared secret. */
    @Test
    void aTokenSignedWithASharedSecretIsRefused() throws Exception {
        var head = encoded(with(header(Ask.token(DemoUser.DIRECTOR)), "alg", "HS256"));
        var body = encoded(claims(Ask.token(DemoUser.DIRECTOR)));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(realmKey().getBytes(UTF_8), "HmacSHA256"));
        var signature = mac.doFinal((head + "." + body).getBytes(UTF_8));

        assertRefused(head + "." + body + "." + base64(signature));
    }

    @Test
    void aTokenIsNoLongerGoodWhenAnyOfItsClaimsIsChanged() throws Exception {
        var token = Ask.token(DemoUser.REP);
        var parts = token.split("\\.", 3);
        for (var change : List.of(
                Map.entry("sub", (Object) DemoUser.DIRECTOR.subject()),
                Map.entry("iss", (Object) "https://issuer.example"),
                Map.entry("aud", (Object) "tributary-api-2"),
                Map.entry("exp", (Object) Instant.now().plusSeconds(86_400).getEpochSecond()),
                Map.entry("partner_code", (Object) "P0001"))) {
            assertRefused(
                    parts[0] + "." + encoded(with(claims(token), change.getKey(), change.getValue())) + "." + parts[2]);
        }
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        try (var realm = RealmAdmin.signIn()) {
            var client = realm.clientLike("local-cli", Map.of("protocolMappers", List.of()));
            assertRefused(realm.token(client, "director", "director"));
        }
    }

    @Test
    void aTokenOfAnotherRealmOfTheSameServerIsRefused() {
        try (var realm = RealmAdmin.signIn()) {
            assertRefused(realm.ownToken());
        }
    }

    @Test
    void aTokenIsRefusedFromTheMomentThatItExpires() {
        try (var realm = RealmAdmin.signIn()) {
            var client = realm.clientLike("local-cli", Map.of("attributes", Map.of("access.token.lifespan", "3")));
            var token = realm.token(client, "director", "director");
            var expiry = Instant.ofEpochSecond(
                    claims(token).getOrDefault("exp", 0) instanceof Number seconds ? seconds.longValue() : 0);
            while (Instant.now().isBefore(expiry.plusMillis(50))) {
                Thread.onSpinWait();
            }
            assertRefused(token);
        }
    }

    @Test
    void whoHasNoRoleOfOursIsKnownButAllowedNothing() {
        try (var realm = RealmAdmin.signIn()) {
            var stranger = "stranger-" + UUID.randomUUID();
            realm.addUser(stranger, "known to a stranger");
            var ask = Ask.withToken(realm.token("local-cli", stranger, "known to a stranger"));

            for (var field : List.of(
                    "viewer { name }",
                    "territories { code }",
                    "partners { totalCount }",
                    "orders { totalCount }",
                    "receipts { totalCount }",
                    "visitPlans { totalCount }",
                    "node(id: \"AAAA\") { id }",
                    "partner(code: \"P0001\") { code }",
                    "territory(code: \"CN\") { code }",
                    "salesPerformance(period: \"2026\") { asOf }",
                    "partnerPerformance(period: \"2026\") { totalCount }")) {
                var answer = ask.that("{ " + field + " }");
                assertThat(answer.errorCode()).as(field).isEqualTo("FORBIDDEN");
                assertThat(answer.body().path("data").findValues("totalCount")).isEmpty();
            }
        }
    }

    private static void assertRefused(String token) {
        var response = graphql(token, QUESTION);
        assertThat(response.statusCode()).as(token).isEqualTo(401);
        assertThat(response.asString()).doesNotContain("totalCount").doesNotContain("Exception");
        given().header("Authorization", "Bearer " + token)
                .get("/test/who-am-i")
                .then()
                .statusCode(401);
    }

    /** The server refuses the request, or each field of it, and returns no data. */
    private static void assertNothingGiven(Response response) {
        if (response.statusCode() != 401) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                    .isEqualTo("UNAUTHENTICATED");
            assertThat(response.asString()).doesNotContain("\"totalCount\":").doesNotContain("\"code\":\"CN");
        }
    }

    private static Response graphql(@Nullable String token, String document) {
        var request = given().contentType(ContentType.JSON).body(Map.of("query", document));
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).post("/graphql");
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String signed(KeyPair key, Map<String, Object> header, Map<String, Object> claims)
            throws GeneralSecurityException {
        var text = encoded(with(header, "alg", "RS256")) + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(text.getBytes(UTF_8));
        return text + "." + base64(signature.sign());
    }

    private static Map<String, Object> header(String token) {
        return decoded(token, 0);
    }

    private static Map<String, Object> claims(String token) {
        return decoded(token, 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> decoded(String token, int part) {
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(token.split("\\.", 3)[part]), Map.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> claims, String name) {
        var changed = new HashMap<>(claims);
        changed.remove(name);
        return changed;
    }

    private static String encoded(Map<String, Object> json) {
        try {
            return base64(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String realmKey() {
        return given().get(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class))
                .path("public_key");
    }
}
