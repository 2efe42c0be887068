package dev.tributary.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import java.util.concurrent.TimeUnit;

/** The body of a request that was answered before all of it had come. */
public final class RefusedBody {

    private static final long LINGER = TimeUnit.SECONDS.toMillis(5);

    private RefusedBody() {}

    /**
     * Reads and drops what still comes, for a while: a client that is still sending sees no answer if its connection is
     * closed at once, and one that never stops is not listened to for ever.
     */
    public static void drop(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(dropped -> {}).resume();
        exchange.vertx().setTimer(LINGER, timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
