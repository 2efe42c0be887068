package dev.tributary.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers to use TLS only, if they reach this server by TLS. */
@ApplicationScoped
class StrictTransport {

    private static final String A_YEAR = "max-age=31536000";

    private final boolean isTlsBefore;

    StrictTransport(HttpSettings settings) {
        this.isTlsBefore = settings.tlsBefore();
    }

    void announce(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::announce);
    }

    private void announce(RoutingContext exchange) {
        // For a request from a trusted proxy, this is the scheme that the client used with the proxy.
        if (isTlsBefore || "https".equals(exchange.request().scheme())) {
            exchange.response().putHeader("Strict-Transport-Security", A_YEAR);
        }
        exchange.next();
    }
}
