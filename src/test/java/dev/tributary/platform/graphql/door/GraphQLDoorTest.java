package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** GraphQL over HTTP by its specification, with an answer in JSON to every request. */
@QuarkusTest
class GraphQLDoorTest {

    private static final String QUERY = "{ __typename }";
    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final RestAssuredConfig AS_IT_STANDS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "*/* | application/json",
                "application/* | application/json",
                "application/graphql-response+json, application/json | application/graphql-response+json",
                "application/graphql-response+json;q=0.5, application/json | application/json",
                "text/html, application/graphql-response+json;q=0.9 | application/graphql-response+json",
                "application/json;charset=UTF-8 | application/json",
            })
    void theAnswerIsOfTheTypeThatTheClientLikesBest(String accepted, String answered) {
        Response response = post(JSON, "{\"query\":\"" + QUERY + "\"}", accepted);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo(answered + "; charset=utf-8");
        assertThat(response.path("data.__typename").toString()).isEqualTo("Query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/*",
                "application/xml",
                "application/json;q=0",
                "application/json;charset=utf-16"
            })
    void whoAcceptsNothingThatWeWriteIsToldSo(String accepted) {
        assertRefused(post(JSON, "{\"query\":\"" + QUERY + "\"}", accepted), 406, "NOT_ACCEPTABLE");
    }

    /** A page of another site may send these without a preflight: cross-site request forgery. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/json; charset=utf-16",
                "application/jsonp",
            })
    void whatIsNotJsonIsNotExecuted(String type) {
        assertRefused(post(type, "{\"query\":\"" + QUERY + "\"}", JSON), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aGetAnswersAQuery() {
        Response response = given().queryParam(
                        "query", "query Q($n: String!) { __type(name: $n) { name } } query R { __typename }")
                .queryParam("operationName", "Q")
                .queryParam("variables", "{\"n\": \"Order\"}")
                .queryParam("extensions", "{}")
                .get("/graphql");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.path("data.__type.name").toString()).isEqualTo("Order");
    }

    @Test
    void aGetChangesNothing() {
        String key = "by-get";
        String mutation = "mutation { receiptRecord(input: {partner: \"P0001\", receivedOn: \"2026-01-05\", "
                + "amount: \"1\", currency: \"CNY\", allocations: [], idempotencyKey: \"" + key + "\"}) "
                + "{ receipt { number } userErrors { code } } }";
        for (String document : List.of(
                "mutation { __typename }",
                "query Q { __typename } " + mutation.replace("mutation {", "mutation M {"))) {
            Response response = given().auth()
                    .oauth2(Ask.token(DemoUser.FINANCE))
                    .queryParam("query", document)
                    .queryParam("operationName", document.contains(" M ") ? "M" : "")
                    .get("/graphql");

            assertRefused(response, 405, "METHOD_NOT_ALLOWED");
            assertThat(response.header("Allow")).isEqualTo("POST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void noOtherMethodIsTaken(String method) {
        Response response = given().request(method, "/graphql");

        assertRefused(response, 405, "METHOD_NOT_ALLOWED");
        assertThat(response.header("Allow")).isEqualTo("GET, POST, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "[{\"query\":\"{__typename}\"}]",
                "\"{__typename}\"",
                "{\"query\":\"{__typename}\"} {}",
                "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}",
                "{}",
                "{\"query\":null}",
                "{\"query\":7}",
                "{\"documentId\":7}",
                "{\"documentId\":null}",
                "{\"query\":\"{__typename}\",\"documentId\":\"sha256:0\"}",
                "{\"query\":[\"{__typename}\"]}",
                "{\"query\":\"{__typename}\",\"operationName\":7}",
                "{\"query\":\"{__typename}\",\"variables\":\"{}\"}",
                "{\"query\":\"{__typename}\",\"variables\":[]}",
                "{\"query\":\"{__typename}\",\"extensions\":true}",
                "{\"query\":\"{__typename}\",\"variables\":{\"n\":1e99999999999}}",
            })
    void whatIsNoRequestIsRefusedWhateverTypeIsAccepted(String body) {
        assertRefused(post(JSON, body, JSON), 400, "BAD_REQUEST");
        assertRefused(post(JSON, body, GRAPHQL), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query=%7B__typename%7D&query=%7B__typename%7D",
                "query=%7B__typename%7D&variables=7",
                "operationName=Q",
                "documentId=",
                "documentId=sha256:0&documentId=sha256:0",
                "query=%7B__typename%7D&documentId=sha256:0"
            })
    void whatIsNoRequestIsRefusedInTheAddressToo(String parameters) {
        assertRefused(RestAssured.given().urlEncodingEnabled(false).get("/graphql?" + parameters), 400, "BAD_REQUEST");
    }

    @Test
    void anAddressThatCannotBeReadIsRefused() throws IOException {
        for (String parameters : List.of("query=%ZZ", "query=%", "query=%C3%28%", "?")) {
            assertThat(firstLine(raw("GET /graphql?" + parameters, "Accept: */*", "")))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void anExpectationThatNobodyKnowsIsRefused() throws IOException {
        String body = "{\"query\":\"" + QUERY + "\"}";
        assertThat(firstLine(raw("POST /graphql", "Expect: x", body))).startsWith("HTTP/1.1 417 ");
    }

    @Test
    void aFormIsNotExecuted() throws IOException {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            Response response = given().header("Content-Type", type).post("/graphql");
            assertRefused(response, 415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @Test
    void thereIsNoWayAroundTheDoor() {
        for (String path : List.of("/smallrye-graphql", "/smallrye-graphql/", "/smallrye-graphql/schema.graphql")) {
            given().contentType(JSON)
                    .body(Map.of("query", QUERY))
                    .post(path)
                    .then()
                    .statusCode(404);
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void aBodyThatIsNotUtf8IsRefusedNotGuessedAt() {
        for (byte[] body : List.of(
                "{\"query\":\"{ partner(code: \\\"é\\\") { code } }\"}".getBytes(ISO_8859_1),
                new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})) {
            Response response = RestAssured.given()
                    .config(AS_IT_STANDS)
                    .contentType(JSON)
                    .body(body)
                    .post("/graphql");

            assertRefused(response, 400, "BAD_REQUEST");
            assertThat(response.path("errors[0].message").toString()).contains("UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | {} | GRAPHQL_PARSE_FAILED",
                "{ noSuchField } | {} | GRAPHQL_VALIDATION_FAILED",
                "query A { __typename } query B { __typename } | {} | OPERATION_NOT_FOUND",
                "query Q($code: String!) { partner(code: $code) { code } } | {} | BAD_USER_INPUT",
                "query Q($code: String!) { partner(code: $code) { code } } | {\"code\": 7} | BAD_USER_INPUT",
            })
    void aRequestThatCannotBeAnsweredHasTheStatusThatItsTypeAsksFor(String document, String variables, String code) {
        String body = "{\"query\":\"%s\",\"variables\":%s}".formatted(document.replace("\"", "\\\""), variables);

        assertRefused(post(JSON, body, JSON), 200, code);
        assertRefused(post(JSON, body, GRAPHQL), 400, code);
    }

    @Test
    void aFieldThatFailsLeavesTheOthersTheirData() {
        Response response = post(JSON, "{\"query\":\"{ __typename partners { totalCount } }\"}", GRAPHQL);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.path("errors[0].extensions.code").toString()).isEqualTo("UNAUTHENTICATED");
        assertThat(response.<List<Object>>path("errors[0].path")).containsExactly("partners");
    }

    @Test
    void aBodyThatIsTooLongIsRefusedAnnouncedOrNot() throws IOException {
        String body = "{\"query\":\"" + QUERY + " ".repeat(2 << 20) + "\"}";

        assertRefused(post(JSON, body, JSON), 413, "PAYLOAD_TOO_LARGE");

        var chunked = (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + "/graphql")
                .toURL()
                .openConnection();
        chunked.setDoOutput(true);
        chunked.setChunkedStreamingMode(1 << 16);
        chunked.setRequestProperty("Content-Type", JSON);
        try (var stream = chunked.getOutputStream()) {
            stream.write(body.getBytes(UTF_8));
        }
        assertThat(chunked.getResponseCode()).isEqualTo(413);
        assertThat(new String(chunked.getErrorStream().readAllBytes(), UTF_8)).contains("PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"....", "a.b", "a.b.c", "..", "a.b.c.d", "ü.ü.ü", " "})
    void aTokenThatDoesNotHoldIsSaidToNotHold(String token) {
        Response response = RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType(JSON)
                .body(Map.of("query", QUERY))
                .post("/graphql");

        assertRefused(response, 401, "UNAUTHENTICATED");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void anErrorIsTiedToTheCallersTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Response traced = given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType(JSON)
                .body(Map.of("query", "{"))
                .post("/graphql");
        assertThat(traced.path("errors[0].extensions.traceId").toString()).isEqualTo(trace);

        for (String malformed : List.of("x", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")) {
            Response untraced = given().header("traceparent", malformed)
                    .contentType(JSON)
                    .body(Map.of("query", "{"))
                    .post("/graphql");
            assertThat(untraced.path("errors[0].extensions.traceId").toString())
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo("0".repeat(32));
        }
    }

    @Test
    void errorsAreInTheCallersLanguage() {
        for (String body : List.of("{", "{\"query\":\"{\"}", "{\"query\":\"{ noSuchField }\"}", "{}")) {
            String message = given().header("Accept-Language", "zh-CN")
                    .contentType(JSON)
                    .body(body)
                    .post("/graphql")
                    .path("errors[0].message");
            assertThat(message).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void noMoreThanTwentyErrorsAreSaid() {
        String body = "{\"query\":\"{ "
                + "partners { totalCount } "
                        .replace("partners", "p%d: partners")
                        .repeat(50) + "}\"}";
        Response response =
                post(JSON, body.formatted(IntStream.range(0, 50).boxed().toArray()), JSON);

        assertThat(response.<List<Object>>path("errors")).hasSize(20);
    }

    /** The caller's identity is there until the last field is answered. */
    @Test
    void whoGoesAwayBeforeTheAnswerLeavesNoFaultBehind() throws Exception {
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    faults.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("dev.tributary.platform.graphql");
        log.addHandler(listening);
        try {
            String token = Ask.token(DemoUser.DIRECTOR);
            for (int times = 0; times < 40; times++) {
                leaveWithoutReading(token);
            }
            // Answered after them: all their work has ended.
            for (int times = 0; times < 40; times++) {
                Ask.as(DemoUser.DIRECTOR)
                        .that("{ partners(first: 1) { nodes { orders { totalCount } } } }")
                        .at("partners");
            }
        } finally {
            log.removeHandler(listening);
        }
        assertThat(faults).isEmpty();
    }

    private void leaveWithoutReading(String token) throws IOException {
        raw(
                        "POST /graphql",
                        "Authorization: Bearer " + token,
                        "{\"query\":\"{ partners(first: 20) { totalCount nodes { "
                                + "openAmount { amount } territory { name parent { name } } orders(first: 20) { totalCount nodes { "
                                + "partner { territory { code } } } } } } }\"}")
                .close();
    }

    /** Requests that REST Assured does not send. */
    private static Socket raw(String request, String header, String body) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write((request + " HTTP/1.1\r\nHost: localhost\r\n" + header
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body)
                        .getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        try (socket;
                var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            return reader.readLine();
        }
    }

    private static RequestSpecification given() {
        return RestAssured.given().config(AS_IT_STANDS);
    }

    private static Response post(String type, String body, String accepted) {
        return given().header("Content-Type", type)
                .header("Accept", accepted)
                .body(body.getBytes(UTF_8))
                .post("/graphql");
    }

    private static void assertRefused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).endsWith("json; charset=utf-8");
        assertThat(response.path("errors[0].extensions.code").toString()).isEqualTo(code);
        assertThat(response.path("errors[0].extensions.traceId").toString()).matches("[0-9a-f]{32}");
        assertThat(response.path("errors[0].message").toString()).isNotBlank().doesNotContain("Exception");
        assertThat(response.<Map<String, Object>>path("$")).doesNotContainKey("data");
    }
}
