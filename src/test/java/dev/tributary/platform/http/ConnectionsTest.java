package dev.tributary.platform.http;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections of hostile or faulty clients. */
@QuarkusTest
@Timeout(120)
class ConnectionsTest {

    private static final String HOST = "Host: localhost\r\n";

    @Inject
    @SuppressWarnings("NullAway.Init")
    RequestHeads heads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    HttpSettings settings;

    @TestHTTPResource(management = true)
    @SuppressWarnings("NullAway.Init")
    URI management;

    @Test
    void anOrdinaryRequestIsAnsweredAndItsConnectionStays() throws IOException {
        try (var connection = RawConnection.open()) {
            for (int round = 0; round < 3; round++) {
                connection.say("GET /graphql HTTP/1.1\r\n" + HOST + "Accept: text/html\r\n\r\n");
                assertThat(connection.line()).isEqualTo("HTTP/1.1 406 Not Acceptable");
                drain(connection);
            }
        }
    }

    /** Quarkus cannot disable HTTP/2 there, and the server does not time out connections that may use it. */
    @Test
    void aConnectionOfTheManagementPortOutlivesThePatienceWithHeads() throws IOException {
        try (var connection = RawConnection.open(management.getPort())) {
            var opened = System.nanoTime();
            while (System.nanoTime() - opened < 2 * settings.headPatience().toNanos()) {
                connection.say("GET /q/health/live HTTP/1.1\r\n" + HOST + "\r\n");
                assertThat(connection.line()).isEqualTo("HTTP/1.1 200 OK");
                drain(connection);
            }
        }
    }

    /** Each port announces that it listens; both may be open by then. */
    @Test
    void aPortThatIsAnnouncedTwiceIsGuardedOnce() throws IOException {
        heads.guard(new HttpServerStart(new HttpServerOptions()));

        anOrdinaryRequestIsAnsweredAndItsConnectionStays();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nG",
                "POST /graphql HTTP/1.0\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
                "GET /config.json HTTP/1.1\r\n\r\n",
                "GET /config.json HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET /config.json HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n",
                "GET /config.json HTTP/1.1\r\nHost: a b\r\n\r\n"
            })
    void anAmbiguousHeadIsABadRequestAndEndsTheConnectionSilently(String head) throws IOException {
        assertSilent(() -> {
            try (var connection = RawConnection.open()) {
                connection.say(head + "GET /config.json HTTP/1.1\r\n" + HOST + "\r\n");

                var answer = connection.rest();
                assertThat(answer).containsPattern("^HTTP/1\\.[01] 400 Bad Request\r\n");
                assertThat(answer.substring(1)).doesNotContain("HTTP/1.");
            }
        });
    }

    @Test
    void aHeadThatDoesNotEndIsCut() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say("GET /config.json HTTP/1.1\r\n" + HOST + "X-Slow: ");

            assertThat(connection.rest()).isEmpty();
        }
    }

    @Test
    void aHeadThatComesDropByDropIsCut() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say("GET /config.json HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(connection.line()).isEqualTo("HTTP/1.1 200 OK");
            drain(connection);
            var isOver = new AtomicBoolean();
            var dropping = new Thread(() -> {
                try {
                    connection.say("GET /config.json HTTP/1.1\r\n" + HOST + "X-Slow: ");
                    while (!isOver.get()) {
                        connection.say("x");
                        LockSupport.parkNanos(200_000_000);
                    }
                } catch (IOException cut) {
                    // Expected: the server closes the connection.
                }
            });
            dropping.start();
            try {
                // At this speed, it would take an hour.
                assertThat(connection.rest()).isEmpty();
            } finally {
                isOver.set(true);
            }
        }
    }

    @Test
    void aBodyThatStopsComingIsCut() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say("POST /graphql HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"query\":");

            assertThat(connection.rest()).isEmpty();
        }
    }

    @Test
    void aRefusedBodyThatStopsComingIsCut() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say("POST /imports/products HTTP/1.1\r\n" + HOST
                    + "Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: 1000\r\n\r\n--edge");

            assertThat(connection.rest()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void requestsFarAheadOfTheirAnswersEndTheConnection() throws IOException {
        var refused = "GET /config.json HTTP/1.1\r\n" + HOST + "Authorization: Bearer e30.e30.e30\r\n\r\n";
        assertSilent(() -> {
            try (var connection = RawConnection.open()) {
                connection.say(refused.repeat(200));

                assertThat(connection.rest()).doesNotContain("HTTP/1.1 500");
            }
        });
        anOrdinaryRequestIsAnsweredAndItsConnectionStays();
    }

    @Test
    void pingsOfASocketWhoseClientDoesNotReadAreDropped() throws IOException {
        int pings = 200_000;
        var ping = new byte[6 + 100];
        ping[0] = (byte) 0x89;
        ping[1] = (byte) (0x80 | 100);
        var burst = ByteBuffer.allocate(1000 * ping.length);
        while (burst.hasRemaining()) {
            burst.put(ping);
        }
        try (var connection = RawConnection.openWithoutRoom()) {
            connection.say("GET /graphql HTTP/1.1\r\n" + HOST + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
            assertThat(connection.line()).startsWith("HTTP/1.1 101");
            for (int sent = 0; sent < pings; sent += 1000) {
                connection.say(burst.array());
            }

            assertThat(connection.restLength()).isLessThan(pings * 102L / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /exports;x/orders", "POST /imports;x=y/products", "GET /config.json;", "POST /graphql;a"})
    void aPathWithMatrixParametersIsNotFound(String request) throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say(request + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

            assertThat(connection.rest()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void http2InTheClearIsNotSpoken() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say(Http2Frames.PREFACE).say(Http2Frames.settings());

            assertThat(connection.rest()).doesNotStartWith("\0").doesNotContain("HTTP/2");
        }
        try (var connection = RawConnection.open()) {
            connection.say(
                    "GET /config.json HTTP/1.1\r\n" + HOST
                            + "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");

            assertThat(connection.line()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    /** Also what a proxy before us may leave in an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/health",
                "//q/metrics",
                "/graphql/../q/metrics",
                "/./q/metrics",
                "/graphql/%2e%2e/q/metrics",
                "/graphql/..%2fq/metrics",
                "/graphql/..;/q/metrics",
                "/%71/metrics",
                "/q%2fmetrics",
                "/;a=b/q/metrics",
                "/smallrye-graphql",
                "/graphql/../smallrye-graphql",
                "//smallrye-graphql",
                "/smallrye-graphql/schema.graphql"
            })
    void noPathReachesWhatIsNotPublic(String path) throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say("GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

            var answer = connection.rest();
            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer).doesNotContain("jvm_memory", "\"status\"", "type Query");
        }
    }

    /** The rest of an answer with a Content-Length. */
    private static void drain(RawConnection connection) throws IOException {
        int length = 0;
        for (var line = connection.line(); !line.isEmpty(); line = connection.line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        connection.skip(length);
    }

    /** Asserts that the action logs no warning and nothing worse. */
    private static void assertSilent(Action action) throws IOException {
        var said = new CopyOnWriteArrayList<String>();
        var ear = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    said.add(record.getLoggerName() + ": " + record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            action.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            root.removeHandler(ear);
        }
        assertThat(said).isEmpty();
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
