package dev.tributary.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Finds nothing at a path with matrix parameters ({@code /imports;a=b/orders}). The endpoints of files ignore them, while
 * the limits of a path compare the text as it was sent.
 */
@ApplicationScoped
class MatrixParameters {

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext exchange) {
        if (exchange.request().path().indexOf(';') >= 0) {
            exchange.response().setStatusCode(404).end();
            RefusedBody.drop(exchange);
        } else {
            exchange.next();
        }
    }
}
