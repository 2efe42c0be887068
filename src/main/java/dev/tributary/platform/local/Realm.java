package dev.tributary.platform.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The realm that Kubernetes imports too, with what only the local stack has: demo users, tokens for a password. */
record Realm(String json) {

    static final String NAME = "tributary";

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
        // A test's server listens on any free port, so every one on this machine is the dashboard's home.
        for (var client : realm.withArray("clients")) {
            if (client.path("standardFlowEnabled").asBoolean()) {
                var browserClient = (ObjectNode) client;
                browserClient.putArray("redirectUris").add("http://localhost:*");
                browserClient.putArray("webOrigins").add("*");
            }
        }
        return new Realm(mapper.writeValueAsString(realm));
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
