package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.DoorSettings;
import dev.tributary.platform.http.Quota;
import dev.tributary.platform.security.IssuerKeys;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The door for those who want to be told of changes: web sockets at {@code /graphql}, each a {@link Socket}. */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
@ApplicationScoped
class SocketDoor {

    private static final Method REQUEST_DONE = requestDone();

    private final Execution execution;
    private final IssuerKeys keys;
    private final RateLimit limit;
    private final DoorSettings.Sockets settings;
    private final Quota sockets;
    private final Quota operations;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SocketDoor(Execution execution, IssuerKeys keys, RateLimit limit, DoorSettings settings) {
        this.execution = execution;
        this.keys = keys;
        this.limit = limit;
        this.settings = settings.sockets();
        this.sockets = new Quota(this.settings.mostOfCaller());
        this.operations = new Quota(this.settings.mostOperationsOfCaller());
    }

    void open(@Observes Router router) {
        router.get(GraphQLDoor.PATH).order(GraphQLDoor.BEFORE_BODY - 1).handler(this::welcome);
    }

    /** Told so, a client asks another replica; closed without a word, it would take the conversation for finished. */
    void shut(@Observes ShutdownDelayInitiatedEvent stopping) {
        open.forEach(socket -> socket.onLoop(() -> socket.close(CloseCode.GOING_AWAY)));
    }

    private void welcome(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            request.toWebSocket().onSuccess(wire -> {
                forget(request);
                converse(wire, exchange);
            });
        } else {
            exchange.next();
        }
    }

    private void converse(ServerWebSocket wire, RoutingContext exchange) {
        Socket socket = new Socket(wire, exchange, execution, keys, limit, sockets, operations, settings);
        open.add(socket);
        socket.begin(() -> open.remove(socket));
    }

    /**
     * Quarkus 3.34.1 counts a request as under way until its response ends, which the response to one for a socket never
     * does: at shutdown it would wait for each that there ever was, and in vain.
     */
    private static void forget(HttpServerRequest request) {
        try {
            REQUEST_DONE.invoke(QuarkusRequestWrapper.get(request));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method requestDone() {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            return done;
        } catch (NoSuchMethodException ofAnotherVersion) {
            throw new IllegalStateException(ofAnotherVersion);
        }
    }
}
