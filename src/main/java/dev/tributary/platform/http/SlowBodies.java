package dev.tributary.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Closes a connection whose request body arrives too slowly or stops, whether or not the request was answered already.
 */
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
            long timer = vertx.setPeriodic(patience, new Pace(request));
            // isEnded() does not work here: it is false for a request that is paused after its end.
            request.end().onComplete(over -> vertx.cancelTimer(timer));
        }
        exchange.next();
    }

    /** Measures how much of the body arrives between two ticks. */
    private final class Pace implements Handler<Long> {

        private final HttpServerRequest request;
        private long before;

        Pace(HttpServerRequest request) {
            this.request = request;
        }

        @Override
        public void handle(Long timer) {
            long come = request.bytesRead();
            if (come - before < least) {
                vertx.cancelTimer(timer);
                request.connection().close();
            }
            before = come;
        }
    }
}
