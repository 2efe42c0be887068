package dev.tributary.platform.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The realm that Kubernetes imports too, with additions for the local stack: demo users, and tokens for a password.
 * They sign in with the password alone, so the second factor of directors and finance is left out.
 */
record Realm(String json) {

    static final String NAME = "tributary";

    /**
     * Everybody knows these passwords, so more iterations would protect nothing; Keycloak hashes them again at the
     * first sign-in.
     */
    private static final int HASH_ITERATIONS = 1;

    private static final int HASH_BITS = 512;

    /**
     * Reads the realm and merges the local overlay into it: the overlay's lists are appended, its values replace
     * others.
     */
    static Realm local() throws IOException {
        var mapper = new ObjectMapper();
        var realm = read(mapper, "/realm/tributary-realm.json");
        var overlay = read(mapper, "/realm/local-overlay.json");
        overlay.properties().forEach(property -> {
            var list = realm.path(property.getKey());
            if (list.isArray()) {
                property.getValue().forEach(realm.withArray(property.getKey())::add);
            } else {
                realm.set(property.getKey(), property.getValue());
            }
        });
        for (var user : realm.withArray("users")) {
            for (var credential : user.withArray("credentials")) {
                hash((ObjectNode) credential, user.path("username").asText());
            }
        }
        for (var role : realm.withArray("/roles/realm")) {
            ((ObjectNode) role).remove(List.of("composite", "composites"));
        }
        // A test's server listens on any free port, so every port of this machine is an allowed redirect of the
        // dashboard.
        for (var client : realm.withArray("clients")) {
            if (client.path("standardFlowEnabled").asBoolean()) {
                var browserClient = (ObjectNode) client;
                browserClient.remove("rootUrl");
                browserClient.putArray("redirectUris").add("http://localhost:*");
                browserClient.putArray("webOrigins").add("*");
            }
        }
        return new Realm(mapper.writeValueAsString(realm));
    }

    /** Hashes the password, since the realm's policy refuses such passwords but does not check hashes. */
    private static void hash(ObjectNode credential, String salt) {
        var password = credential.remove("value").asText();
        var bytes = salt.getBytes(StandardCharsets.UTF_8);
        var base64 = Base64.getEncoder();
        credential.put(
                "secretData",
                "{\"value\": \"%s\", \"salt\": \"%s\"}"
                        .formatted(base64.encodeToString(pbkdf2(password, bytes)), base64.encodeToString(bytes)));
        credential.put(
                "credentialData",
                "{\"algorithm\": \"pbkdf2-sha512\", \"hashIterations\": %d}".formatted(HASH_ITERATIONS));
    }

    private static byte[] pbkdf2(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, HASH_ITERATIONS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode read(ObjectMapper mapper, String resource) throws IOException {
        try (var in = Realm.class.getResourceAsStream(resource)) {
            return (ObjectNode) mapper.readTree(in);
        }
    }

    /** A checksum of the realm, to notice changes. */
    String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
