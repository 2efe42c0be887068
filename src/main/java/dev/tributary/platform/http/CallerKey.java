package dev.tributary.platform.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The key under which limits count a caller's requests. */
public final class CallerKey {

    private CallerKey() {}

    /**
     * The key of a user or a service account, whatever token it uses; all requests without a token from an address
     * share one key.
     */
    public static String of(RoutingContext exchange) {
        if (exchange.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                && token.getSubject() != null) {
            return "sub " + token.getSubject();
        }
        SocketAddress address = exchange.request().remoteAddress();
        return "address " + (address == null ? "unknown" : address.hostAddress());
    }
}
