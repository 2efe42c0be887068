package dev.tributary.platform.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.door.SocketClient;
import dev.tributary.platform.local.ProxiedDatabase;
import dev.tributary.platform.local.Superuser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Answers to callers and log messages during each kind of outage of the database. */
@QuarkusTest
@TestProfile(OutageTest.BehindAProxy.class)
@Timeout(180)
class OutageTest {

    private static final String QUERY = "{ partners { totalCount } }";
    private static final int VERY_MANY = 200;

    /** Ends connections to the database. */
    @FunctionalInterface
    private interface Ending {
        void end() throws Exception;
    }

    /** A database that can be made unavailable. */
    public static final class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tributary.database.longest-statement", "3s", "tributary.database.patience", "5s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ProxiedDatabase.class));
        }
    }

    @SuppressWarnings("NullAway.Init")
    DatabaseProxy database;

    @TestHTTPResource(management = true)
    @SuppressWarnings("NullAway.Init")
    URI management;

    private final List<String> said = new CopyOnWriteArrayList<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.INFO.intValue()) {
                said.add(record.getLevel() + " " + record.getLoggerName() + ": " + record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Ask.token(DIRECTOR);
        PlaceOrder.products();
        said.clear();
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void heal() throws IOException {
        database.heal();
        awaitDatabase();
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void aRefusingDatabaseIsUnavailableAtEveryDoorAndTheLogSaysSoOnce() throws IOException {
        database.refuse();
        awaitAway();

        for (int round = 0; round < VERY_MANY; round++) {
            assertUnavailable(ask(QUERY));
        }
        var mutation = order("outage-refused").as(Ask.as(DIRECTOR));
        assertThat(mutation.errorCode()).isEqualTo("UNAVAILABLE");
        assertThat(mutation.errorMessage()).contains("Nothing was done");
        assertThat(Ask.as(DIRECTOR).in("zh-CN").that(QUERY).errorMessage()).contains("未执行任何操作");
        assertFilesUnavailable("UNAVAILABLE");
        given().get(ready()).then().statusCode(503);

        database.heal();
        awaitDatabase();
        order("outage-refused").placedBy(Ask.as(DIRECTOR));
        given().get(ready()).then().statusCode(200);
        assertThat(said.stream().filter(line -> line.contains("DatabaseWatch"))).hasSize(2);
        assertThat(said).hasSizeLessThan(10);
    }

    @Test
    void connectionsThatAreCutAreReplacedWithoutAWord() throws Exception {
        assertReplacedWithoutAWord(() -> database.cut());
    }

    @Test
    void connectionsThatPostgresEndsAreReplacedWithoutAWord() throws Exception {
        assertReplacedWithoutAWord(() -> {
            try (var superuser = Superuser.connect();
                    var end = superuser.createStatement()) {
                end.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tributary_app'");
            }
        });
    }

    private void assertReplacedWithoutAWord(Ending ending) throws Exception {
        var printed = new ByteArrayOutputStream();
        var standardError = System.err;
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            ending.end();

            // A request may get an ended connection and fail; at most as many requests fail as there were connections.
            awaitDatabase();
            assertThat(ask(QUERY).statusCode()).isEqualTo(200);
        } finally {
            System.setErr(standardError);
        }
        assertThat(said).noneMatch(line -> line.startsWith("ERROR"));
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void aTransactionThatPostgresEndsIsUnavailable() throws Exception {
        // Only a superuser sees what others wait for; within a transaction, the view does not change.
        try (var owner = TestDatabase.asOwner();
                var lock = owner.createStatement();
                var superuser = Superuser.connect();
                var watch = superuser.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table partner");
            var waiting = new CompletableFuture<Response>();
            var asking = new Thread(() -> waiting.complete(ask(QUERY)));
            asking.start();
            // It waits for the lock; then its connection is closed, as by an administrator or a restart.
            int ended = 0;
            while (ended == 0) {
                try (var backends = watch.executeQuery(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'tributary_app'")) {
                    backends.next();
                    ended = backends.getInt(1);
                }
            }
            assertUnavailable(waiting.get());
            owner.rollback();
        }
    }

    @Test
    void aDatabaseThatHangsIsUnavailable() throws Exception {
        var importing = new CompletableFuture<Integer>();
        try (var owner = TestDatabase.asOwner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table product");
            new Thread(() -> importing.complete(importPatiently())).start();
            awaitWaitingForLock();
            database.hang();
            owner.rollback();
        }

        // It answers when the check times out, after the timeout of request heads.
        given().get(ready()).then().statusCode(503);
        assertUnavailable(ask(QUERY));
        assertThat(order("outage-hanging").as(Ask.as(DIRECTOR)).errorCode()).isEqualTo("UNAVAILABLE");
        assertFilesUnavailable("UNAVAILABLE");
        // It has a connection that hangs, and fails like all others.
        assertThat(importing.get()).isEqualTo(503);
    }

    @Test
    void aLostAnswerToAnImportsCommitIsUnknown() {
        database.loseCommits();

        Importing.file("products", Importing.PRODUCTS + "OUTAGE,Pump,PCS\n")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("errors[0].code", equalTo("OUTCOME_UNKNOWN"));
    }

    @Test
    void aLostAnswerToACommitIsUnknownAndTheSameKeyTellsWhatBecameOfIt() throws IOException {
        var before = TestDatabase.rowCounts();
        database.loseCommits();
        var answer = order("outage-commit").as(Ask.as(DIRECTOR));
        assertThat(answer.errorCode()).isEqualTo("UNAVAILABLE");
        assertThat(answer.errorMessage()).contains("the outcome is unknown", "idempotencyKey");
        assertThat(answer.body().at("/errors/0/extensions/outcome").asText()).isEqualTo("UNKNOWN");

        database.heal();
        awaitDatabase();
        order("outage-commit").placedBy(Ask.as(DIRECTOR));
        assertOneOrderMoreThan(before);
    }

    @Test
    void whatCannotBeReadAfterAMutationIsDoneAllTheSame() throws IOException {
        var before = TestDatabase.rowCounts();
        database.commitOnce();
        var answer = order("outage-read").as(Ask.as(DIRECTOR));
        assertThat(answer.errorCode()).isEqualTo("UNAVAILABLE");
        assertThat(answer.body().at("/errors/0/extensions/outcome").asText()).isEqualTo("UNKNOWN");

        database.heal();
        awaitDatabase();
        order("outage-read").placedBy(Ask.as(DIRECTOR));
        assertOneOrderMoreThan(before);
    }

    @Test
    void aSubscriptionOutlivesTheOutage() throws IOException {
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("s", "subscription { salesPerformanceChanged(period: \"2026-11\") { asOf } }");
            socket.next("next");
            database.refuse();
            awaitAway();
            database.heal();
            awaitDatabase();
            PlaceOrder.of("P0001").line(PlaceOrder.products().get(0), "1").placedBy(Ask.as(DIRECTOR));

            JsonNode next = socket.next("next");
            assertThat(next.path("errors").isMissingNode()).as(next.toString()).isTrue();
            socket.subscribe("q", "{ __typename }");
        }
    }

    private static void assertOneOrderMoreThan(Map<String, String> before) {
        assertThat(Integer.parseInt(TestDatabase.rowCounts().get("sales_order")))
                .isEqualTo(Integer.parseInt(before.get("sales_order")) + 1);
    }

    /** RestAssured waits for half a minute otherwise. */
    private static int importPatiently() {
        var patient = HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 120_000);
        return Importing.director()
                .config(RestAssuredConfig.config().httpClient(patient))
                .multiPart(
                        "file", "products.csv", (Importing.PRODUCTS + "OUTAGE,Pump,PCS\n").getBytes(UTF_8), "text/csv")
                .post("/imports/products")
                .statusCode();
    }

    /** Only a superuser sees what others wait for; within a transaction, the view does not change. */
    private static void awaitWaitingForLock() throws IOException, SQLException {
        try (var superuser = Superuser.connect();
                var watch = superuser.createStatement()) {
            boolean isWaiting = false;
            while (!isWaiting) {
                try (var row = watch.executeQuery(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'tributary_app')")) {
                    row.next();
                    isWaiting = row.getBoolean(1);
                }
            }
        }
    }

    private URI ready() {
        return management.resolve("/q/health/ready");
    }

    private static PlaceOrder order(String key) {
        return PlaceOrder.of("P0001").line(PlaceOrder.products().get(0), "1").key(key);
    }

    private static Response ask(String query) {
        return given().auth()
                .oauth2(Ask.token(DIRECTOR))
                .contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(Map.of("query", query))
                .post("/graphql");
    }

    private static void assertUnavailable(Response answer) {
        assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
                .as(answer.asString())
                .isEqualTo("UNAVAILABLE");
        if (answer.jsonPath().get("data") == null) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }

    private static void assertFilesUnavailable(String code) {
        Importing.file("products", Importing.PRODUCTS + "OUTAGE,Pump,PCS\n")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("errors[0].code", equalTo(code));
        Importing.director()
                .get("/exports/products")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo(code));
    }

    /** The first request finds the outage; all later ones fail immediately. */
    private void awaitAway() {
        while (given().get(ready()).statusCode() != 503) {
            Thread.onSpinWait();
        }
    }

    private void awaitDatabase() {
        while (given().get(ready()).statusCode() != 200 || ask(QUERY).statusCode() != 200) {
            Thread.onSpinWait();
        }
    }
}
