package dev.tributary.platform.security;

import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.files.FileKind;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.door.SocketClient;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import jakarta.inject.Inject;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.security.RealmRole.AUDITOR;
import static dev.tributary.platform.security.RealmRole.DEVELOPER;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_REP;
import static dev.tributary.platform.security.RealmRole.SALES_SUPPORT;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A user with two roles acts in each operation with the widest view of the roles that it admits. All of them are the
 * same person, who has territories, so that they differ only in their roles.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralRolesTest {

    /** The widest view first. */
    private static final List<String> EMPLOYEES =
            List.of(SALES_DIRECTOR, FINANCE, AUDITOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT, SALES_REP);

    private static final int TOKEN_SECONDS = 200;

    private record Kept(String token, Instant until) {}

    private final Map<Set<String>, Kept> tokens = new HashMap<>();
    private final SchemaTour tour = new SchemaTour();

    @Inject
    @All
    List<FileKind> files;

    /** The administrator's own token is valid for a minute: one sign-in each. */
    private static String tokenOf(DemoUser user, Set<String> roles) {
        try (var realm = RealmAdmin.signIn()) {
            return realm.tokenWith(user, roles);
        }
    }

    private static Stream<Set<String>> pairs() {
        return EMPLOYEES.stream()
                .flatMap(one -> EMPLOYEES.stream()
                        .filter(other -> EMPLOYEES.indexOf(other) > EMPLOYEES.indexOf(one))
                        .map(other -> Set.of(one, other)));
    }

    @Test
    void twoRolesGetFromEachOperationWhatTheirWiderOneGets() {
        Queue<String> differing = new ConcurrentLinkedQueue<>();
        Stream.of(tour.queries(), tour.mutations())
                .flatMap(List::stream)
                .parallel()
                .forEach(stop -> {
                    Map<String, String> alone = new HashMap<>();
                    EMPLOYEES.forEach(role -> alone.put(role, ask(Set.of(role), stop)));
                    pairs().forEach(pair -> {
                        var expected = wider(pair, role -> !text(alone, role).contains("\"FORBIDDEN\""))
                                .map(role -> text(alone, role))
                                .orElse(text(alone, pair.iterator().next()));
                        var answer = ask(pair, stop);
                        if (!answer.equals(expected) || answer.contains("\"INTERNAL\"")) {
                            differing.add("%s for %s: %s, not %s".formatted(stop, pair, answer, expected));
                        }
                    });
                });
        assertThat(differing).isEmpty();
    }

    @Test
    void twoRolesGetFromEachFileWhatTheirWiderOneGets() {
        for (var kind : files) {
            Map<String, String> alone = new HashMap<>();
            EMPLOYEES.forEach(role -> alone.put(role, export(Set.of(role), kind)));
            pairs().forEach(pair -> assertThat(export(pair, kind))
                    .as("%s for %s", kind.kind(), pair)
                    .isEqualTo(text(alone, wider(pair, any -> true).orElseThrow())));
        }
    }

    @Test
    void twoRolesBringFilesWhenOneOfThemMay() {
        pairs().forEach(pair -> given().auth()
                .oauth2(token(pair))
                .multiPart("file", "some.csv", "code,name\n".getBytes(UTF_8))
                .post("/imports/product-lines?dryRun=true")
                .then()
                .statusCode(pair.contains(SALES_DIRECTOR) ? 200 : 403));
    }

    @Test
    void whoIsInFinanceAndARepOrdersAsARepAndRecordsReceiptsAsFinance() {
        var both = Ask.withToken(token(Set.of(FINANCE, SALES_REP)));
        var order =
                PlaceOrder.of("P0001").line(PlaceOrder.products().get(0), "1").placedBy(both);
        var receipt = both.that(
                """
                mutation ($partner: String!, $on: Date!) {
                  receiptRecord(input: {partner: $partner, receivedOn: $on, amount: "1", currency: "CNY", idempotencyKey: "%s"}) {
                    receipt { number }
                    userErrors { code }
                  }
                }""".formatted(UUID.randomUUID()),
                Map.of("partner", "P0001", "on", TestDatabase.today().toString()));

        assertThat(order.at("/employee/number").asText()).isNotBlank();
        assertThat(receipt.at("receiptRecord.userErrors")).isEmpty();
        assertThat(receipt.text("receiptRecord.receipt.number")).isNotBlank();
    }

    @Test
    void fieldsOfOneRequestHaveTheViewThatEachOfThemAdmits() {
        var both = Ask.withToken(token(Set.of(AUDITOR, SALES_REP)));
        var fields = List.of(
                "orders(first: 5) { totalCount nodes { number partner { code owner { number } } } }",
                "auditTrail(first: 5) { totalCount nodes { operation } }",
                "partnerKeyDates(first: 5, from: \"2026-01-01\", to: \"2026-12-31\") { nodes { partner { code owner { number } } } }",
                "partners(first: 5) { totalCount nodes { code owner { number } } }");
        var together = both.that("{ a: %s b: %s c: %s d: %s }".formatted(fields.toArray()))
                .at("");

        for (int i = 0; i < fields.size(); i++) {
            assertThat(together.path("abcd".substring(i, i + 1)))
                    .isEqualTo(both.that("{ one: " + fields.get(i) + " }").at("one"));
        }
        assertThat(together.at("/a/totalCount").asInt())
                .isGreaterThan(Ask.withToken(token(Set.of(SALES_REP)))
                        .that("{ orders { totalCount } }")
                        .at("orders.totalCount")
                        .asInt());
    }

    @Test
    void anObjectIsFoundByItsIdWithTheWiderView() {
        var id = Ask.withToken(token(Set.of(FINANCE)))
                .that("{ partners(first: 100) { nodes { id code } } }")
                .texts("partners.nodes.id");
        var rep = Ask.withToken(token(Set.of(SALES_REP)));
        var unseen = id.stream()
                .filter(one -> rep.that("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", one))
                        .at("node")
                        .isNull())
                .findFirst()
                .orElseThrow();

        assertThat(Ask.withToken(token(Set.of(FINANCE, SALES_REP)))
                        .that("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", unseen))
                        .text("node.id"))
                .isEqualTo(unseen);
    }

    @Test
    void aSubscriptionHasTheWiderView() {
        var figures =
                "salesPerformance%s(period: \"2026\") { node { territory { code } } months { period actual { amount } } }";
        try (var socket = SocketClient.open().signIn(token(Set.of(FINANCE, SALES_REP)))) {
            socket.subscribe("sales", "subscription { sales: " + figures.formatted("Changed") + " }");

            assertThat(socket.next("next").at("/data/sales"))
                    .isEqualTo(Ask.withToken(token(Set.of(FINANCE)))
                            .that("{ sales: " + figures.formatted("") + " }")
                            .at("sales"));
        }
    }

    @Test
    void aPartnerWhoIsAnEmployeeTooIsRefusedAtEveryDoor() {
        for (var role : EMPLOYEES) {
            var token = tokenOf(PARTNER, Set.of(RealmRole.PARTNER, role));
            for (var question : List.of("{ viewer { name } }", "{ partners { totalCount } }", "{ __typename }")) {
                var answer = Ask.withToken(token).that(question);
                assertThat(answer.status()).as(role).isEqualTo(403);
                assertThat(answer.errorCode()).isEqualTo("ROLES_CONFLICT");
                assertThat(answer.errorMessage()).contains("remove one of them");
            }
            assertThat(Ask.withToken(token)
                            .in("zh-CN")
                            .that("{ viewer { name } }")
                            .errorMessage())
                    .contains("取消其中之一");
            var given = given().auth().oauth2(token).get("/exports/orders");
            given.then().statusCode(403);
            assertThat(given.jsonPath().getString("code")).isEqualTo("ROLES_CONFLICT");
            var taken = given().auth()
                    .oauth2(token)
                    .multiPart("file", "some.csv", "code,name\n".getBytes(UTF_8))
                    .post("/imports/product-lines");
            taken.then().statusCode(403);
            assertThat(taken.jsonPath().getString("errors[0].code")).isEqualTo("ROLES_CONFLICT");
            given().auth().oauth2(token).get("/test/who-am-i").then().statusCode(403);
            try (var socket = SocketClient.open()) {
                assertThat(socket.initialise(Map.of("Authorization", "Bearer " + token))
                                .closing())
                        .startsWith("4403 Forbidden: the token has the role partner");
            }
        }
    }

    @Test
    void aPartnerWhoIsADeveloperSeesTheirOwnCompany() {
        var answer = Ask.withToken(tokenOf(PARTNER, Set.of(RealmRole.PARTNER, DEVELOPER)))
                .that("{ partners { nodes { code } } }");

        assertThat(answer.texts("partners.nodes.code")).containsExactly("P0001");
    }

    @Test
    void aDeveloperSeesWhatTheirOtherRoleSees() {
        var orders = "{ orders { totalCount } }";
        assertThat(Ask.withToken(token(Set.of(SALES_REP, DEVELOPER)))
                        .that(orders)
                        .at("orders"))
                .isEqualTo(Ask.withToken(token(Set.of(SALES_REP))).that(orders).at("orders"));
        assertThat(Ask.withToken(token(Set.of(DEVELOPER))).that(orders).errorCode())
                .isEqualTo("FORBIDDEN");
    }

    private String ask(Set<String> roles, SchemaTour.Stop stop) {
        var answer = Ask.withToken(token(roles)).that(stop.document(), stop.variables());
        return answer.body().toString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private String export(Set<String> roles, FileKind kind) {
        var request = given().auth().oauth2(token(roles));
        kind.export().needed().forEach(needed -> request.queryParam(needed.name(), "2026"));
        var answer = request.get("/exports/" + kind.kind());
        assertThat(answer.statusCode()).as("%s for %s", kind.kind(), roles).isLessThan(500);
        return answer.statusCode() + " " + answer.asString();
    }

    private static Optional<String> wider(Set<String> pair, Predicate<String> admitted) {
        return EMPLOYEES.stream().filter(pair::contains).filter(admitted).findFirst();
    }

    private static String text(Map<String, String> answers, String role) {
        return Objects.requireNonNull(answers.get(role));
    }

    /** One after another, since each sign-in changes the roles of the same user. */
    private synchronized String token(Set<String> roles) {
        var kept = tokens.get(roles);
        if (kept == null || Instant.now().isAfter(kept.until())) {
            kept = new Kept(tokenOf(REP, roles), Instant.now().plusSeconds(TOKEN_SECONDS));
            tokens.put(roles, kept);
        }
        return kept.token();
    }
}
