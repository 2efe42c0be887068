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

/** The endpoint for subscriptions: web sockets at {@code /graphql}, each a {@link Socket}. */
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

    /**
     * Sends a close code on shutdown, so that clients connect to another replica; without it they would take the
     * conversation for finished.
     */
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
     * Tells Quarkus that the request is done, by a method that Quarkus does not publish. Quarkus 3.34.1 counts a request
     * as active until its response ends. The response to a request for a socket never ends, so that a shutdown would
     * wait in vain for every socket that ever was. Issue 50625 of Quarkus reworked that count and left
     * sockets out; {@code UpgradedRequestTest} fails as soon as Quarkus counts them too.
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
