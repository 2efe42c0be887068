package dev.tributary.platform.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tributary.platform.local.DemoUser;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An issuer of tokens that the test starts and stops, and whose key it changes. */
final class OwnIssuer implements AutoCloseable {

    private static final String SETTING = "quarkus.oidc.auth-server-url";

    /** The address of a future issuer; until it starts, there is no answer. */
    public static final class Address implements QuarkusTestResourceLifecycleManager {

        /** After the local stack, which has an issuer too. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try (var free = new ServerSocket(0)) {
                return Map.of(SETTING, "http://localhost:" + free.getLocalPort() + "/realms/own");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void stop() {}
    }

    private static final URI ADDRESS = URI.create(ConfigProvider.getConfig().getValue(SETTING, String.class));

    private final AtomicInteger askedForKeys = new AtomicInteger();
    private final HttpServer server;
    private volatile RsaJsonWebKey key;

    private OwnIssuer(RsaJsonWebKey key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), ADDRESS.getPort()), 0);
        server.createContext(
                ADDRESS.getPath() + "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\", \"token_endpoint\": \"%1$s/token\"}"
                                .formatted(ADDRESS)));
        server.createContext(ADDRESS.getPath() + "/keys", exchange -> {
            askedForKeys.incrementAndGet();
            answer(exchange, new JsonWebKeySet(this.key).toJson(OutputControlLevel.PUBLIC_ONLY));
        });
    }

    static OwnIssuer start() {
        return start(newKey());
    }

    /** Starts it again with the same key. */
    OwnIssuer again() {
        return start(key);
    }

    private static OwnIssuer start(RsaJsonWebKey key) {
        try {
            var issuer = new OwnIssuer(key);
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** The number of requests for its keys. */
    int askedForKeys() {
        return askedForKeys.get();
    }

    /** Replaces its key: it signs with a new one, and publishes only that. */
    void rotate() {
        key = newKey();
    }

    /** A valid token of this user. */
    String token(DemoUser user) {
        return token(user, key);
    }

    /** A token with a key that no issuer publishes. */
    static String tokenOfNoKey(DemoUser user) {
        return token(user, newKey());
    }

    private static String token(DemoUser user, RsaJsonWebKey signedWith) {
        var claims = new JwtClaims();
        claims.setIssuer(ADDRESS.toString());
        claims.setAudience("tributary-api");
        claims.setSubject(user.subject());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("realm_access", Map.of("roles", List.of(user.role())));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(signedWith.getPrivateKey());
        signature.setKeyIdHeaderValue(signedWith.getKeyId());
        signature.setAlgorithmHeaderValue("RS256");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(UUID.randomUUID().toString());
            made.setUse("sig");
            return made;
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
