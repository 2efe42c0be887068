package dev.tributary.platform.graphql.door;

import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.AnotherServer;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Two packaged servers on one database, and the reference client of graphql-transport-ws. */
@QuarkusIntegrationTest
@TestProfile(AllDocuments.class)
class SubscriptionsIT {

    @Test
    void anOrderPlacedOnOneServerMovesTheNumberOfWhoIsConnectedToAnother() throws Exception {
        try (var another = AnotherServer.start(AllDocuments.SETTINGS)) {
            var audits = new ProcessBuilder(
                            "npm",
                            "run",
                            "--silent",
                            "audit:sockets",
                            "--",
                            door(another.port()),
                            door(RestAssured.port),
                            Ask.token(DIRECTOR),
                            """
                            {"partner": "P0001", "idempotencyKey": "%s", "lines": [{"product": "%s", "quantity": "2"}]}""".formatted(
                                    UUID.randomUUID(), PlaceOrder.products().get(0)))
                    .directory(Path.of("src", "main", "webui").toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(audits.getInputStream().readAllBytes(), UTF_8);
            System.out.print(said);

            assertThat(audits.waitFor()).as(said).isZero();
            assertThat(said).contains("4 of 4 audits passed");
        }
    }

    private static String door(int port) {
        return "http://localhost:" + port + "/graphql";
    }

    /** Its clients connect to another one; the server does not wait for subscriptions to end. */
    @Test
    void aServerThatStopsSaysSoToItsSocketsAndIsGoneAtOnce() throws IOException {
        try (var another = AnotherServer.start(AllDocuments.SETTINGS);
                var socket = SocketClient.signedIn(DIRECTOR, another.port())) {
            socket.subscribe("sales", "subscription { salesPerformanceChanged(period: \"2026-11\") { asOf } }");
            socket.next("next");
            another.stop();

            assertThat(socket.closing()).startsWith("1001 ");
            assertThat(another.said()).noneMatch(line -> line.contains("ERROR") || line.contains("WARN"));
        }
    }
}
