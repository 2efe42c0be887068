package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.DocumentManifest;
import dev.tributary.platform.graphql.DocumentPolicy;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static dev.tributary.platform.graphql.DocumentPolicy.DEVELOPERS;
import static dev.tributary.platform.graphql.DocumentPolicy.TRUSTED;
import static org.assertj.core.api.Assertions.assertThat;

/** Which documents which callers may send. The server's own manifest is the one of src/test/resources. */
@QuarkusTest
class TrustedDocumentsTest {

    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";

    private static final String VIEWER = "query Viewer { viewer { name } }";
    private static final String PARTNER = "query Partner($code: String!) { partner(code: $code) { code } }";
    private static final String OWN = "query Own { viewer { roles } }";
    private static final String MUTATION = """
            mutation { receiptRecord(input: {partner: "P0001", receivedOn: "2026-01-05", amount: "1", currency: "CNY",
              allocations: [], idempotencyKey: "not-trusted"}) { userErrors { code } } }""";
    private static final String INTROSPECTION = "{ __schema { queryType { name } } }";

    private static final String WHO_GETS_WHAT = """
            TRUSTED    | DIRECTOR  | 403
            TRUSTED    | DEVELOPER | 403
            TRUSTED    |           | 403
            DEVELOPERS | DIRECTOR  | 403
            DEVELOPERS | DEVELOPER | 200
            DEVELOPERS |           | 401
            ALL        | DIRECTOR  | 200
            ALL        | DEVELOPER | 200
            ALL        |           | 200
            """;

    @Test
    void theServersOwnFileNamesDocumentsAndIsForNobodyToRead() {
        assertThat(Ask.as(DemoUser.REP)
                        .byId()
                        .that("query TestsOwn { viewer { name } }")
                        .text("viewer.name"))
                .isNotBlank();

        for (String address :
                List.of("/trusted-documents.json", "//trusted-documents.json", "/%74rusted-documents.json")) {
            assertThat(RestAssured.given()
                            .urlEncodingEnabled(false)
                            .get(address)
                            .statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrustedDocumentIsAnsweredWhateverThePolicyIs(DocumentPolicy policy) {
        policy(policy);

        assertThat(Ask.as(DemoUser.REP).byId().that(VIEWER).text("viewer.name")).isEqualTo("王晓雨");
        assertThat(Ask.as(DemoUser.REP)
                        .byId()
                        .that(PARTNER, Map.of("code", "no such"))
                        .status())
                .isEqualTo(200);
        Response byGet = as(DemoUser.DIRECTOR)
                .queryParam("documentId", DocumentManifest.id(PARTNER))
                .queryParam("variables", "{\"code\": \"P0001\"}")
                .get("/graphql");
        assertThat(byGet.path("data.partner.code").toString()).isEqualTo("P0001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WHO_GETS_WHAT)
    void aDocumentOfOnesOwnIsAMatterOfPolicy(DocumentPolicy policy, @Nullable DemoUser user, int status) {
        policy(policy);

        for (String document : List.of(OWN.replace("viewer { roles }", "__typename"), INTROSPECTION)) {
            for (String type : List.of(JSON, GRAPHQL)) {
                assertStatus(
                        as(user).contentType(JSON)
                                .accept(type)
                                .body(Map.of("query", document))
                                .post("/graphql"),
                        status);
                assertStatus(as(user).accept(type).queryParam("query", document).get("/graphql"), status);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WHO_GETS_WHAT)
    void theSchemaIsForThoseWhoCouldAskForIt(DocumentPolicy policy, @Nullable DemoUser user, int status) {
        policy(policy);

        Response schema = as(user).get("/graphql/schema.graphql");
        Response head = as(user).head("/graphql/schema.graphql");

        assertThat(schema.statusCode()).isEqualTo(status);
        assertThat(head.statusCode()).isEqualTo(status);
        assertThat(head.asString()).isEmpty();
        assertThat(schema.header("Cache-Control")).isEqualTo("no-store");
        if (status == 200) {
            assertThat(schema.asString()).contains("type Query");
        } else {
            assertThat(schema.contentType()).isEqualTo("application/json; charset=utf-8");
            assertThat(code(schema)).isEqualTo(status == 401 ? "UNAUTHENTICATED" : "FORBIDDEN");
            assertThat(schema.asString()).doesNotContain("type Query");
        }
    }

    /** The text of a trusted document counts as the caller's own: only the id requests a trusted one. */
    @Test
    void aTrustedDocumentIsAskedForByItsId() {
        policy(TRUSTED);

        assertThat(Ask.as(DemoUser.REP).that(VIEWER).errorCode()).isEqualTo("DOCUMENT_NOT_TRUSTED");
    }

    @Test
    void aSocketTakesNoOtherDocumentsThanARequest() {
        policy(TRUSTED);

        try (var socket = SocketClient.signedIn(DemoUser.DIRECTOR)) {
            socket.subscribe("own", "subscription { salesPerformanceChanged(period: \"2026-01\") { asOf } }");
            assertThat(socket.next("error").at("/0/extensions/code").asText()).isEqualTo("DOCUMENT_NOT_TRUSTED");

            socket.send(Map.of(
                    "id", "trusted",
                    "type", "subscribe",
                    "payload", Map.of("documentId", DocumentManifest.id(VIEWER))));
            assertThat(socket.next("next").at("/data/viewer/name").asText()).isEqualTo("陈国栋");
        }
    }

    @Test
    void nothingOfADocumentThatIsNotTrustedIsDone() {
        policy(TRUSTED);
        var before = TestDatabase.rowCounts();

        assertThat(Ask.as(DemoUser.FINANCE).that(MUTATION).errorCode()).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    @Test
    void aTrustedMutationIsNotSentByGet() {
        policy(TRUSTED);

        Response answer = as(DemoUser.FINANCE)
                .queryParam("documentId", DocumentManifest.id(MUTATION))
                .get("/graphql");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(code(answer)).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void anIdThatIsNoDocumentsIsSaidSo(String language) {
        for (DocumentPolicy policy : DocumentPolicy.values()) {
            policy(policy);
            for (String id : List.of(DocumentManifest.id(OWN), "", "sha256:", VIEWER)) {
                Response old = unknown(language, JSON, id);
                Response recent = unknown(language, GRAPHQL, id);

                assertThat(old.statusCode()).isEqualTo(200);
                assertThat(recent.statusCode()).isEqualTo(400);
                assertThat(code(old)).isEqualTo("DOCUMENT_UNKNOWN");
                assertThat(old.path("errors[0].message").toString()).contains(id);
                assertThat(recent.<List<Object>>path("errors")).hasSize(1);
                assertThat(recent.<Map<String, Object>>path("$")).doesNotContainKey("data");
            }
        }
    }

    @Test
    void whoIsRefusedIsToldWhatToDoInTheirLanguage() {
        policy(TRUSTED);

        Answer english = Ask.as(DemoUser.REP).that(OWN);
        Answer chinese = Ask.as(DemoUser.REP).in("zh-CN").that(OWN);

        assertThat(english.errorMessage()).contains("documentId");
        assertThat(chinese.errorMessage()).contains("documentId").containsPattern("\\p{IsHan}");
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        policy(DEVELOPERS);

        Response answer = as(null).contentType(JSON).body(Map.of("query", OWN)).post("/graphql");

        assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aTokenThatDoesNotHoldGetsNoSchema() {
        Response schema = RestAssured.given().auth().oauth2("a.b.c").get("/graphql/schema.graphql");

        assertThat(schema.statusCode()).isEqualTo(401);
        assertThat(code(schema)).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aServerThatWouldAnswerNothingSaysSoAtItsStart() {
        assertThat(warnings(log -> start(TRUSTED, Map.of()))).hasSize(1);
        assertThat(warnings(log -> start(DEVELOPERS, Map.of()))).hasSize(1);
        assertThat(warnings(log -> start(DocumentPolicy.ALL, Map.of()))).isEmpty();
        assertThat(warnings(log -> start(TRUSTED, trusted()))).isEmpty();
    }

    private static void start(DocumentPolicy policy, Map<String, String> texts) {
        new TrustedDocuments(policy, texts).warnIfNothingIsAnswered(new io.quarkus.runtime.StartupEvent());
    }

    private static List<String> warnings(Consumer<Logger> action) {
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(TrustedDocuments.class.getName());
        log.addHandler(listening);
        try {
            action.accept(log);
        } finally {
            log.removeHandler(listening);
        }
        return List.copyOf(said);
    }

    private static void policy(DocumentPolicy policy) {
        QuarkusMock.installMockForType(new TrustedDocuments(policy, trusted()), TrustedDocuments.class);
    }

    private static Map<String, String> trusted() {
        return Stream.of(VIEWER, PARTNER, MUTATION).collect(Collectors.toMap(DocumentManifest::id, text -> text));
    }

    private static RequestSpecification as(@Nullable DemoUser user) {
        return user == null ? RestAssured.given() : RestAssured.given().auth().oauth2(Ask.token(user));
    }

    private static Response unknown(String language, String accepted, String id) {
        return RestAssured.given()
                .header("Accept-Language", language)
                .accept(accepted)
                .contentType(JSON)
                .body(Map.of("documentId", id))
                .post("/graphql");
    }

    private static void assertStatus(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.<Map<String, Object>>path("data")).isNotNull();
        } else {
            assertThat(code(answer)).isEqualTo(status == 401 ? "UNAUTHENTICATED" : "DOCUMENT_NOT_TRUSTED");
            assertThat(answer.<Map<String, Object>>path("$")).doesNotContainKey("data");
        }
    }

    private static String code(Response answer) {
        return answer.path("errors[0].extensions.code");
    }
}
