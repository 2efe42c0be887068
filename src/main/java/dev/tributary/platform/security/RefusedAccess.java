package dev.tributary.platform.security;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers {@link AccessRefused} where no endpoint answers it in its own form. */
@ApplicationScoped
class RefusedAccess {

    /** Runs after the endpoints that do. */
    private static final int AFTER_OUR_DOORS = -1;

    void guard(@Observes Router router) {
        router.route().order(AFTER_OUR_DOORS).failureHandler(RefusedAccess::answer);
    }

    private static void answer(RoutingContext exchange) {
        if (exchange.failure() instanceof AccessRefused refused) {
            refused.head(exchange.response()).end();
        } else {
            exchange.next();
        }
    }
}
