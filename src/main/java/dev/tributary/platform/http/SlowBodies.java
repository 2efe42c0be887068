package dev.tributary.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Cuts a connection whose request's body comes too slowly, or stops coming, whether or not it was answered already. */
@ApplicationScoped
class SlowBodies {

    private final Vertx vertx;
    private final long patience;
    private final long least;

    SlowBodies(Vertx vertx, HttpSettings settings) {
        this.vertx = vertx;
        this.patience = settings.bodyPatience().toMillis();
        this.least = settings.leastBodyRate().asLongValue() * patience / 1000;
    }

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::watch);
    }

    private void watch(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            watch(exchange, 0);
        }
        exchange.next();
    }

    private void watch(RoutingContext exchange, long before) {
        HttpServerRequest request = exchange.request();
        long timer = vertx.setTimer(patience, due -> {
            long come = request.bytesRead();
            if (request.isEnded()) {
                return;
            }
            if (come - before < least) {
                request.connection().close();
            } else {
                watch(exchange, come);
            }
        });
        // Most bodies are there before the answer: nothing keeps their requests for as long as a slow one may take.
        exchange.addEndHandler(answered -> {
            if (request.isEnded()) {
                vertx.cancelTimer(timer);
            }
        });
    }
}
