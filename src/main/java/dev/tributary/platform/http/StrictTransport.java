package dev.tributary.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers to come by TLS only, where that is how they come. */
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
        // Of a request that a trusted proxy forwards, the scheme is the one that the proxy was asked by.
        if (isTlsBefore || "https".equals(exchange.request().scheme())) {
            exchange.response().putHeader("Strict-Transport-Security", A_YEAR);
        }
        exchange.next();
    }
}
