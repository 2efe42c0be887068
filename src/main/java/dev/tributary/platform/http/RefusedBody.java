package dev.tributary.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import java.util.concurrent.TimeUnit;

/** The rest of the body of a request that was answered before it had arrived. */
public final class RefusedBody {

    private static final long LINGER = TimeUnit.SECONDS.toMillis(5);

    private RefusedBody() {}

    /**
     * Reads and drops the rest for a while. A client that is still sending does not see the answer if its connection is
     * closed immediately; a client that never stops is cut off.
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
