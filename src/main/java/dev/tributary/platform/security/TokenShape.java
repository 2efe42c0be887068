package dev.tributary.platform.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses texts that cannot be a token. quarkus-oidc 3.34.1 parses a token before it checks it, and fails on some texts
 * ({@code ....}) instead of refusing them. While there are no keys to check tokens with, refuses every token too.
 */
@ApplicationScoped
public class TokenShape {

    /** Runs before Quarkus' authentication, which has -200. */
    private static final int BEFORE_AUTHENTICATION = -201;

    private static final Pattern BEARER = Pattern.compile("(?i:bearer)(?:\\s(.*))?", Pattern.DOTALL);
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final IssuerKeys keys;

    TokenShape(IssuerKeys keys) {
        this.keys = keys;
    }

    void guard(@Observes Router router) {
        router.route().order(BEFORE_AUTHENTICATION).handler(this::check);
    }

    private void check(RoutingContext exchange) {
        String authorization = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (!mayHold(authorization)) {
            exchange.response().putHeader("WWW-Authenticate", "Bearer");
            exchange.fail(401);
            return;
        }
        if (authorization != null) {
            keys.require();
        }
        exchange.next();
    }

    /** Whether this value of an {@code Authorization} header, if any, may be worth checking. */
    public static boolean mayHold(@Nullable String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            return true;
        }
        String token = bearer.group(1);
        return token != null && SIGNED_TOKEN.matcher(token.strip()).matches();
    }
}
