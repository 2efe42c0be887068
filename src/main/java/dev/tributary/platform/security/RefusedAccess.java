package dev.tributary.platform.security;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers {@link AccessRefused} for what has no answer of its own. */
@ApplicationScoped
class RefusedAccess {

    /** After the doors that have one. */
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
