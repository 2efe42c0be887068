package dev.tributary.platform.graphql.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.security.RealmAdmin;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

/** The protocol graphql-transport-ws by its specification, and our limits. */
@QuarkusTest
class SocketTest {

    private static final String SALES = "subscription { salesPerformanceChanged(period: \"2026-11\") { asOf } }";

    @Test
    void aTokenIsAcknowledgedAndAQueryAnswered() {
        try (var socket = SocketClient.signedIn(REP)) {
            socket.subscribe("q", "{ viewer { roles } }");

            var answer = socket.next();
            assertThat(answer.path("id").asText()).isEqualTo("q");
            assertThat(answer.path("type").asText()).isEqualTo("next");
            assertThat(answer.at("/payload/data/viewer/roles").toString()).contains("sales-rep");
            assertThat(socket.next()).hasToString("{\"id\":\"q\",\"type\":\"complete\"}");
        }
    }

    @Test
    void anIdIsFreeAgainWhenItsOperationIsOver() {
        try (var socket = SocketClient.signedIn(REP)) {
            for (int round = 0; round < 3; round++) {
                socket.subscribe("same", "{ __typename }");
                assertThat(socket.next("next").at("/data/__typename").asText()).isEqualTo("Query");
                socket.next("complete");
            }
        }
    }

    @Test
    void anIdThatIsInUseIsNotTakenTwice() {
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("same", SALES).subscribe("same", SALES);

            assertThat(socket.closing()).isEqualTo("4409 Subscriber already exists");
        }
    }

    @Test
    void whoEndsASubscriptionHearsNoMoreOfIt() {
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("sales", SALES);
            socket.next("next");
            socket.send(Map.of("id", "sales", "type", "complete"));
            PlaceOrder.of("P0001").line(PlaceOrder.products().get(0), "1").placedBy(Ask.as(DIRECTOR));
            socket.subscribe("other", SALES);

            assertThat(socket.next().path("id").asText()).isEqualTo("other");
            // The operation has ended, so completing it again is no fault.
            socket.send(Map.of("id", "sales", "type", "complete"));
            socket.send(Map.of("type", "ping"));
            assertThat(skipping("next", socket).path("type").asText()).isEqualTo("pong");
        }
    }

    @Test
    void aPingIsAnsweredWithItsPayloadBeforeAndAfterSigningIn() {
        try (var socket = SocketClient.open()) {
            socket.send(Map.of("type", "ping", "payload", Map.of("a", 1)));
            assertThat(socket.next()).hasToString("{\"type\":\"pong\",\"payload\":{\"a\":1}}");
            socket.signIn(Ask.token(REP)).send("{\"type\":\"pong\"}").send("{\"type\":\"ping\"}");
            assertThat(socket.next()).hasToString("{\"type\":\"pong\"}");
        }
    }

    @Test
    void whoAsksBeforeSigningInIsSentAway() {
        try (var socket = SocketClient.open()) {
            socket.subscribe("q", "{ __typename }");

            assertThat(socket.closing()).startsWith("4401 Unauthorized");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Authorization\": \"Bearer garbage\"}",
                "{\"Authorization\": \"Bearer ....\"}",
                "{\"Authorization\": \"Bearer e30.e30.e30\"}",
                "{\"Authorization\": \"Basic cmVwOnJlcA==\"}",
                "{\"Authorization\": 1}",
                "{\"token\": \"no name of ours\"}",
            })
    void whoBringsNoTokenThatHoldsIsSentAway(String payload) {
        try (var socket = SocketClient.open()) {
            socket.send("{\"type\": \"connection_init\", \"payload\": " + payload + "}");

            assertThat(socket.closing()).startsWith("4403 Forbidden");
        }
    }

    @Test
    void whoSignsInTwiceIsSentAway() {
        try (var first = SocketClient.signedIn(REP);
                var second = SocketClient.open()) {
            first.initialise(Map.of("Authorization", "Bearer " + Ask.token(REP)));
            assertThat(first.closing()).isEqualTo("4429 Too many initialisation requests");

            second.initialise(Map.of("Authorization", "Bearer " + Ask.token(REP)));
            second.initialise(Map.of("Authorization", "Bearer " + Ask.token(REP)));
            assertThat(second.closing()).isEqualTo("4429 Too many initialisation requests");
        }
    }

    @Test
    void whoNeverSignsInIsSentAway() {
        try (var socket = SocketClient.open()) {
            assertThat(socket.closing()).isEqualTo("4408 Connection initialisation timeout");
        }
    }

    @Test
    void whoGivesNoSignOfLifeIsSentAwayAndOthersStay() {
        try (var alive = SocketClient.signedIn(REP);
                var silent = SocketClient.deaf()) {
            silent.initialise(Map.of("Authorization", "Bearer " + Ask.token(REP)));
            while (alive.pings() < 4) {
                alive.send("{\"type\":\"ping\"}").next("pong");
            }

            assertThat(silent.read().closing()).isEqualTo("4408 No sign of life");
            assertThat(alive.isOpen()).isTrue();
        }
    }

    @Test
    void theSocketClosesWhenItsTokenExpires() {
        try (var realm = RealmAdmin.signIn()) {
            var client = realm.clientLike("local-cli", Map.of("attributes", Map.of("access.token.lifespan", "3")));
            try (var socket = SocketClient.open().signIn(realm.token(client, "director", "director"))) {
                socket.subscribe("sales", SALES);

                assertThat(socket.closing()).isEqualTo("4403 Forbidden: the token has expired");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"type\": 1}",
                "{\"type\": \"start\"}",
                "{\"type\": \"PING\"}",
                "{\"type\": \"next\", \"id\": \"1\", \"payload\": {}}",
                "{\"type\": \"connection_ack\"}",
                "{\"type\": \"complete\"}",
                "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}",
                "{\"type\": \"subscribe\", \"id\": 1, \"payload\": {\"query\": \"{ __typename }\"}}",
                "{\"type\": \"subscribe\", \"id\": \"1\"}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": []}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 1}}",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"{a}\", \"variables\": []}}",
            })
    void aMessageOfNoFormOfTheProtocolsEndsIt(String message) {
        try (var socket = SocketClient.signedIn(REP)) {
            socket.send(message);

            assertThat(socket.closing()).startsWith("4400 ");
        }
    }

    @Test
    void bytesEndItToo() {
        try (var socket = SocketClient.signedIn(REP)) {
            socket.sendBytes((byte) 1);

            assertThat(socket.closing()).startsWith("4400 ");
        }
    }

    @Test
    void aClientOfNoProtocolOrOfTheOldOneIsSentAway() {
        try (var none = SocketClient.speaking(null);
                var old = SocketClient.speaking("graphql-ws")) {
            assertThat(none.closing()).startsWith("4406 ");
            assertThat(old.closing()).startsWith("4406 ");
        }
    }

    @Test
    void whatIsAtFaultWithAnOperationIsSaidAndTheSocketStays() {
        try (var socket = SocketClient.open()) {
            socket.initialise(Map.of("Authorization", "Bearer " + Ask.token(REP), "Accept-Language", "zh-CN"));
            socket.next("connection_ack");

            assertThat(errorOf("{", socket)).isEqualTo("GRAPHQL_PARSE_FAILED");
            assertThat(errorOf("{ noSuchField }", socket)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
            assertThat(errorOf("{ orders(first: 0) { totalCount } }", socket)).isEqualTo("BAD_USER_INPUT");
            assertThat(errorOf(SALES.replace("2026-11", "November"), socket)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
            assertThat(errorOf(SALES.replace("period", "territory: \"CN-EAST\", period"), socket))
                    .isEqualTo("BAD_USER_INPUT");

            socket.subscribe(
                    "q", "subscription { salesPerformanceChanged(period: \"2026-11\", territory: \"?\") { asOf } }");
            var error = socket.next("error").get(0);
            assertThat(error.path("message").asText()).isEqualTo("territory：您可查看的销售区域中没有“?”，请核对编码。");
            assertThat(error.at("/extensions/traceId").asText()).hasSize(32);
        }
    }

    /** Its code; the code of a query is in its answer. */
    private static String errorOf(String document, SocketClient socket) {
        socket.subscribe("q", document);
        var message = socket.next();
        if (message.path("type").asText().equals("next")) {
            socket.next("complete");
            return message.at("/payload/errors/0/extensions/code").asText("none");
        }
        assertThat(message.path("type").asText()).isEqualTo("error");
        return message.at("/payload/0/extensions/code").asText();
    }

    @Test
    void aSubscriptionByPostIsToldWhereToGo() {
        var answer = Ask.as(DIRECTOR).that(SALES);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("SOCKET_NEEDED");
    }

    /** Each has a session of its own, although they use one connection. */
    @Test
    void mutationsOverOneSocketDoNotDisturbOneAnother() {
        var product = PlaceOrder.products().get(0);
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            for (int order = 0; order < 20; order++) {
                socket.subscribe("o" + order, """
                        mutation { orderPlace(input: {partner: "P0001", idempotencyKey: "%s",
                            lines: [{product: "%s", quantity: "1"}]}) { order { number } userErrors { code } } }""".formatted(UUID.randomUUID(), product));
            }
            Set<String> numbers = new HashSet<>();
            for (int order = 0; order < 20; order++) {
                numbers.add(skipping("complete", socket)
                        .at("/payload/data/orderPlace/order/number")
                        .asText());
            }

            assertThat(numbers).hasSize(20).doesNotContain("");
        }
    }

    private static JsonNode skipping(String type, SocketClient socket) {
        return Stream.generate(socket::next)
                .filter(message -> !message.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneCallerHasSoManySocketsAndNoMoreUntilOneIsClosed() {
        List<SocketClient> sockets = new ArrayList<>();
        try {
            for (int socket = 0; socket < 20; socket++) {
                sockets.add(SocketClient.signedIn(AUDITOR));
            }
            var more = SocketClient.open();
            sockets.add(more);
            more.initialise(Map.of("Authorization", "Bearer " + Ask.token(AUDITOR)));
            assertThat(more.closing()).isEqualTo("4429 Too many sockets of one caller");
            sockets.add(SocketClient.signedIn(FINANCE));

            sockets.get(0).send("rubbish").closing();
            sockets.add(SocketClient.signedIn(AUDITOR));
        } finally {
            sockets.forEach(SocketClient::close);
        }
    }

    @Test
    void oneCallerHasSoManySubscriptionsAndNoMoreUntilOneIsOver() {
        try (var first = SocketClient.signedIn(FINANCE);
                var second = SocketClient.signedIn(FINANCE)) {
            for (int subscription = 0; subscription < 50; subscription++) {
                first.subscribe("s" + subscription, SALES).next("next");
                second.subscribe("s" + subscription, SALES).next("next");
            }

            second.subscribe("more", SALES);
            var refused = skipping("next", second);
            assertThat(refused.path("type").asText()).isEqualTo("error");
            assertThat(refused.at("/payload/0/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(refused.at("/payload/0/message").asText()).contains("100");

            first.send(Map.of("id", "s0", "type", "complete"));
            first.send("{\"type\":\"ping\"}");
            skipping("next", first);
            second.subscribe("more", "{ __typename }");
            assertThat(skipping("next", second).path("type").asText()).isEqualTo("complete");
        }
    }
}
