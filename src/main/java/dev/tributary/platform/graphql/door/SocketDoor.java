package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.DoorSettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The door for those who want to be told of changes: web sockets at {@code /graphql}, each a {@link Socket}. */
@ApplicationScoped
class SocketDoor {

    private final Execution execution;
    private final RateLimit limit;
    private final DoorSettings.Sockets settings;
    private final Quota sockets;
    private final Quota operations;

    SocketDoor(Execution execution, RateLimit limit, DoorSettings settings) {
        this.execution = execution;
        this.limit = limit;
        this.settings = settings.sockets();
        this.sockets = new Quota(this.settings.mostOfCaller());
        this.operations = new Quota(this.settings.mostOperationsOfCaller());
    }

    void open(@Observes Router router) {
        router.get(GraphQLDoor.PATH).order(GraphQLDoor.BEFORE_BODY - 1).handler(this::welcome);
    }

    private void welcome(RoutingContext exchange) {
        if (exchange.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            exchange.request()
                    .toWebSocket()
                    .onSuccess(
                            wire -> new Socket(wire, exchange, execution, limit, sockets, operations, settings).open());
        } else {
            exchange.next();
        }
    }
}
