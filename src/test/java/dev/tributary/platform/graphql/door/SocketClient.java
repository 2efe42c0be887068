package dev.tributary.platform.graphql.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of the socket door, message by message: {@code SocketClient.signedIn(REP).subscribe("1", "…")}. */
public final class SocketClient implements AutoCloseable, WebSocket.Listener {

    private static final String SUBPROTOCOL = "graphql-transport-ws";
    private static final int PATIENCE = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final StringBuilder text = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;

    private SocketClient(@Nullable String subprotocol, boolean reads, int port) {
        this.reads = reads;
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (subprotocol != null) {
            builder.subprotocols(subprotocol);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
                .join();
    }

    /** A client that has sent nothing yet. */
    public static SocketClient open() {
        return new SocketClient(SUBPROTOCOL, true, RestAssured.port);
    }

    /** A client with another subprotocol, or without one. */
    static SocketClient speaking(@Nullable String subprotocol) {
        return new SocketClient(subprotocol, true, RestAssured.port);
    }

    /** A client that reads nothing, and so answers no ping, until {@code read}. */
    static SocketClient deaf() {
        return new SocketClient(SUBPROTOCOL, false, RestAssured.port);
    }

    /** A client of a demo user. */
    public static SocketClient signedIn(DemoUser user) {
        return signedIn(user, RestAssured.port);
    }

    /** A client of a demo user, to the server at this port. */
    public static SocketClient signedIn(DemoUser user, int port) {
        return new SocketClient(SUBPROTOCOL, true, port).signIn(Ask.token(user));
    }

    /** Sends the token and waits until it is accepted. */
    public SocketClient signIn(String token) {
        initialise(Map.of("Authorization", "Bearer " + token));
        assertType("connection_ack", next());
        return this;
    }

    /** Sends the first message of the protocol. */
    public SocketClient initialise(Map<String, ?> payload) {
        return send(Map.of("type", "connection_init", "payload", payload));
    }

    /** Sends an operation. */
    public SocketClient subscribe(String id, String document) {
        return subscribe(id, document, Map.of());
    }

    /** Sends an operation with its variables. */
    public SocketClient subscribe(String id, String document, Map<String, ?> variables) {
        return send(
                Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document, "variables", variables)));
    }

    SocketClient send(Map<String, ?> message) {
        try {
            return send(JSON.writeValueAsString(message));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    SocketClient send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    SocketClient sendBytes(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** Begins to read. */
    SocketClient read() {
        socket.request(Long.MAX_VALUE);
        return this;
    }

    /** The next message; it fails if none comes in time. */
    public JsonNode next() {
        try {
            var message = received.poll(PATIENCE, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message came; closed: " + closed);
            }
            return message;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** The payload of the next message, which has this type. */
    public JsonNode next(String type) {
        var message = next();
        assertType(type, message);
        return message.path("payload");
    }

    private static void assertType(String type, JsonNode message) {
        if (!message.path("type").asText().equals(type)) {
            throw new AssertionError("no " + type + " but " + message);
        }
    }

    /** The code and the reason with which the server closed it, such as {@code 4400 A message of …}. */
    public String closing() {
        try {
            return closed.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            throw new AssertionError("the socket stayed open; received: " + received, never);
        } catch (Exception stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** The number of pings from the server. */
    int pings() {
        return pings.get();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        text.append(part);
        if (isLast) {
            try {
                received.add(JSON.readTree(text.toString()));
            } catch (JsonProcessingException noJson) {
                closed.completeExceptionally(noJson);
            }
            text.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.incrementAndGet();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
