package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.DocumentPolicy;
import dev.tributary.platform.graphql.DoorSettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The page on which people try documents, at {@code /graphiql}, if anybody's own documents are answered. The page signs
 * in by itself; whether the caller's documents are answered is decided when it sends them.
 */
@ApplicationScoped
class GraphiQLDoor {

    private static final String PATH = "/graphiql";
    private static final String FILE = "/graphiql.html";
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private final DocumentPolicy policy;

    GraphiQLDoor(DoorSettings settings) {
        this.policy = settings.documents();
    }

    void open(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(exchange -> exchange.reroute(FILE));
        router.route(FILE).order(GraphQLDoor.BEFORE_BODY).handler(this::show);
    }

    private void show(RoutingContext exchange) {
        if (policy == DocumentPolicy.TRUSTED) {
            exchange.fail(404);
            return;
        }
        // The page's styles embed their fonts; otherwise it needs no more than all other pages.
        MultiMap headers = exchange.response().headers();
        headers.set(CONTENT_SECURITY_POLICY, headers.get(CONTENT_SECURITY_POLICY) + "; font-src data:");
        exchange.next();
    }
}
