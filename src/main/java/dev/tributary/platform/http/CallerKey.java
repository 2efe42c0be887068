package dev.tributary.platform.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whose request it is, for what each caller may have a number of. */
public final class CallerKey {

    private CallerKey() {}

    /** A user or a service account, whatever token it comes with; of somebody without one no more is known. */
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
