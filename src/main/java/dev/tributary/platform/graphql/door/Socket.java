package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.DoorSettings;
import dev.tributary.platform.graphql.ErrorCode;
import dev.tributary.platform.graphql.RequestFacts;
import dev.tributary.platform.graphql.Transport;
import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import dev.tributary.platform.http.CallerKey;
import dev.tributary.platform.http.Languages;
import dev.tributary.platform.http.Quota;
import dev.tributary.platform.security.AccessRefused;
import dev.tributary.platform.security.IssuerKeys;
import dev.tributary.platform.security.TokenShape;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One client's web socket, which speaks <a
 * href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md">graphql-transport-ws</a>:
 * the first message has the token, and several operations may run at the same time. Everything happens on the event
 * loop of the socket.
 */
final class Socket {

    private enum State {
        OPEN,
        SIGNING_IN,
        SIGNED_IN,
        CLOSED
    }

    private static final String SUBPROTOCOL = "graphql-transport-ws";

    /** The attribute in which Quarkus keeps a token's expiry, in seconds of the epoch. */
    private static final String EXPIRY = "quarkus.identity.expire-time";

    private final ServerWebSocket wire;
    private final RoutingContext exchange;
    private final Vertx vertx;
    private final Context loop;
    private final Execution execution;
    private final IssuerKeys keys;
    private final RateLimit limit;
    private final Quota sockets;
    private final Quota operations;
    private final DoorSettings.Sockets settings;

    private final Map<String, SocketOperation> underWay = new HashMap<>();
    private final List<Long> timers = new ArrayList<>();
    private State state = State.OPEN;
    private String caller = "";
    private boolean isCounted;
    private boolean showedLife = true;

    Socket(
            ServerWebSocket wire,
            RoutingContext exchange,
            Execution execution,
            IssuerKeys keys,
            RateLimit limit,
            Quota sockets,
            Quota operations,
            DoorSettings.Sockets settings) {
        this.wire = wire;
        this.exchange = exchange;
        this.vertx = exchange.vertx();
        this.loop = vertx.getOrCreateContext();
        this.execution = execution;
        this.keys = keys;
        this.limit = limit;
        this.sockets = sockets;
        this.operations = operations;
        this.settings = settings;
    }

    /**
     * Begins the conversation.
     *
     * @param atItsEnd runs once, whichever side ends the conversation
     */
    void begin(Runnable atItsEnd) {
        wire.closeHandler(gone -> {
            closed();
            atItsEnd.run();
        });
        if (!SUBPROTOCOL.equals(wire.subProtocol())) {
            close(CloseCode.SUBPROTOCOL_UNKNOWN);
            return;
        }
        wire.textMessageHandler(this::received);
        wire.binaryMessageHandler(bytes -> close(CloseCode.MESSAGE_UNKNOWN));
        wire.pongHandler(pong -> showedLife = true);
        timers.add(vertx.setTimer(settings.patience().toMillis(), late -> {
            if (state != State.SIGNED_IN) {
                close(CloseCode.NEVER_SIGNED_IN);
            }
        }));
        timers.add(vertx.setPeriodic(settings.pingEvery().toMillis(), again -> askForLife()));
    }

    private void askForLife() {
        if (showedLife) {
            showedLife = false;
            wire.writePing(Buffer.buffer());
        } else {
            close(CloseCode.SILENT);
        }
    }

    private void received(String text) {
        if (state == State.CLOSED) {
            return;
        }
        showedLife = true;
        SocketMessage message;
        try {
            message = SocketMessage.parse(text);
        } catch (RequestRefused unknown) {
            close(CloseCode.MESSAGE_UNKNOWN);
            return;
        }
        String id = message.id();
        switch (message.type()) {
            case CONNECTION_INIT -> signIn(message.payload());
            case PING -> send(new SocketMessage(SocketMessage.Type.PONG, null, message.payload()));
            case PONG -> {}
            case SUBSCRIBE -> {
                if (state != State.SIGNED_IN) {
                    close(CloseCode.NOT_SIGNED_IN);
                } else if (id == null) {
                    close(CloseCode.MESSAGE_UNKNOWN);
                } else {
                    subscribe(id, message.payload());
                }
            }
            case COMPLETE -> {
                SocketOperation operation = underWay.get(id);
                if (id == null) {
                    close(CloseCode.MESSAGE_UNKNOWN);
                } else if (operation != null) {
                    operation.cancel();
                }
            }
            default -> close(CloseCode.MESSAGE_UNKNOWN);
        }
    }

    /**
     * Treats the token as if it were the request's own, since a browser cannot send one with the request for a socket.
     */
    private void signIn(@Nullable Object payload) {
        if (state != State.OPEN) {
            close(CloseCode.SIGNED_IN_AGAIN);
            return;
        }
        state = State.SIGNING_IN;
        if (payload instanceof Map<?, ?> settingsOfClient) {
            settingsOfClient.forEach(this::adopt);
        } else if (payload != null) {
            close(CloseCode.MESSAGE_UNKNOWN);
            return;
        }
        if (!TokenShape.mayHold(exchange.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            close(CloseCode.TOKEN_REFUSED);
            return;
        }
        if (!keys.areKnown()) {
            close(CloseCode.ISSUER_UNAVAILABLE);
            return;
        }
        HttpAuthenticator authenticator = exchange.get(HttpAuthenticator.class.getName());
        authenticator
                .attemptAuthentication(exchange)
                .subscribe()
                .with(
                        identity -> onLoop(() -> signedIn(identity)),
                        failure -> onLoop(() -> close(
                                failure instanceof AccessRefused refused
                                        ? CloseCode.of(refused)
                                        : CloseCode.TOKEN_REFUSED)));
    }

    private void adopt(Object name, @Nullable Object value) {
        // A header cannot have control characters, and they would reach the log.
        if (value instanceof String text
                && name instanceof String header
                && text.chars().noneMatch(Character::isISOControl)) {
            if (header.equalsIgnoreCase("Authorization") || header.equalsIgnoreCase("Accept-Language")) {
                exchange.request().headers().set(header, text);
            }
        }
    }

    private void signedIn(@Nullable SecurityIdentity identity) {
        if (state == State.CLOSED) {
            return;
        }
        if (identity == null || identity.isAnonymous()) {
            close(CloseCode.TOKEN_REFUSED);
            return;
        }
        QuarkusHttpUser.setIdentity(identity, exchange);
        caller = CallerKey.of(exchange);
        isCounted = sockets.take(caller);
        if (!isCounted) {
            close(CloseCode.TOO_MANY_SOCKETS);
            return;
        }
        Long expiry = identity.getAttribute(EXPIRY);
        if (expiry != null) {
            long rest = expiry * 1000 - System.currentTimeMillis();
            timers.add(vertx.setTimer(Math.max(1, rest), expired -> close(CloseCode.TOKEN_EXPIRED)));
        }
        state = State.SIGNED_IN;
        send(new SocketMessage(SocketMessage.Type.CONNECTION_ACK, null, null));
    }

    private void subscribe(String id, @Nullable Object payload) {
        if (underWay.containsKey(id)) {
            close(CloseCode.ID_IN_USE);
            return;
        }
        RequestFacts facts = new RequestFacts(TraceId.of(null), Languages.of(exchange), Transport.SOCKET);
        try {
            GraphQLRequest request = GraphQLRequest.ofPayload(payload);
            admit();
            SocketOperation operation = new SocketOperation(id, this, newContext(), facts);
            underWay.put(id, operation);
            operation.run(execution, exchange, request);
        } catch (RequestRefused refused) {
            if (refused.problem().code() == ErrorCode.BAD_REQUEST) {
                close(CloseCode.MESSAGE_UNKNOWN);
            } else {
                send(new SocketMessage(
                        SocketMessage.Type.ERROR,
                        id,
                        Answer.refused(refused, facts).specifications()));
            }
        }
    }

    private void admit() throws RequestRefused {
        long seconds = limit.secondsToWait(exchange);
        if (seconds > 0) {
            throw new RequestRefused(Problem.RATE_LIMITED, seconds);
        }
        if (!operations.take(caller)) {
            throw new RequestRefused(Problem.TOO_MANY_OPERATIONS, settings.mostOperationsOfCaller());
        }
    }

    private Context newContext() {
        Context context = VertxContext.createNewDuplicatedContext(loop);
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    void onLoop(Runnable work) {
        loop.runOnContext(turn -> work.run());
    }

    /** Sends the message; completes when it is written. */
    Future<Void> send(SocketMessage message) {
        if (state == State.CLOSED) {
            return Future.failedFuture("closed");
        }
        Future<Void> sent = wire.writeTextMessage(message.json().toString());
        if (wire.writeQueueFull()) {
            // Stops reading from a client that does not read.
            wire.pause();
            wire.drainHandler(read -> wire.resume());
        }
        return sent;
    }

    /** Removes a completed operation. */
    void ended(String id) {
        underWay.remove(id);
        operations.giveBack(caller);
    }

    void close(CloseCode why) {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            wire.close(why.code(), why.reason());
        }
    }

    private void closed() {
        state = State.CLOSED;
        timers.forEach(vertx::cancelTimer);
        List.copyOf(underWay.values()).forEach(SocketOperation::cancel);
        if (isCounted) {
            isCounted = false;
            sockets.giveBack(caller);
        }
    }
}
