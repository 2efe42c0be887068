package dev.tributary.platform.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.SocketException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** HTTP/2 is off by default. A server with HTTP/2 withstands floods of empty frames. */
@QuarkusTest
@TestProfile(Http2FloodTest.WithHttp2.class)
@Timeout(120)
class Http2FloodTest {

    private static final int FRAMES = 1000;

    /** Far more than a fixed Netty reads, but few enough for a broken one to finish soon. */
    private static final int ROUNDS = 20_000;

    /** As an operator may have it. */
    public static final class WithHttp2 implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.http2", "true");
        }
    }

    @Test
    void aFloodAfterThePrefaceClosesTheConnection() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say(Http2Frames.PREFACE).say(Http2Frames.settings()).say(Http2Frames.headersThatGoOn(1));

            assertCut(connection, 1);
        }
    }

    @Test
    void aFloodAfterAnUpgradeClosesTheConnection() throws IOException {
        try (var connection = RawConnection.open()) {
            connection.say("GET /config.json HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");
            assertThat(connection.line()).startsWith("HTTP/1.1 101");
            connection.say(Http2Frames.PREFACE).say(Http2Frames.settings()).say(Http2Frames.headersThatGoOn(3));

            assertCut(connection, 3);
        }
    }

    private static void assertCut(RawConnection connection, int stream) {
        var flood = Http2Frames.emptyContinuations(stream, FRAMES);
        assertThatThrownBy(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        connection.say(flood);
                    }
                })
                .isInstanceOf(SocketException.class);
    }
}
