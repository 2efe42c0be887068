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
 * The realm that Kubernetes imports too, with what only the local stack has: demo users, tokens for a password. They sign in
 * with the password alone: what makes directors and finance need a second factor is left out.
 */
record Realm(String json) {

    static final String NAME = "tributary";

    /** Passwords that everybody knows are not worth more; Keycloak hashes them anew at the first sign-in. */
    private static final int HASH_ITERATIONS = 1;

    private static final int HASH_BITS = 512;

    /** Reads the realm and lays the local overlay over it: the overlay's lists are appended, its values win. */
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
        // A test's server listens on any free port, so every one on this machine is the dashboard's home.
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

    /** The realm's policy refuses a password like these, but does not look at the hash of one. */
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

    /** Changes when the realm does. */
    String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
