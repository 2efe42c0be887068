package dev.tributary.platform.graphql;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tributary.platform.StartRefused;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The documents that a client was built with: a JSON object of their texts by id. An id is the "SHA256 hex document
 * identifier" of GraphQL over HTTP, so that it can mean only this one text.
 */
public final class DocumentManifest {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerForMapOf(String.class);

    private DocumentManifest() {}

    /**
     * The texts by their ids.
     *
     * @throws StartRefused if the file is no manifest
     */
    public static Map<String, String> read(Path file) {
        try (InputStream json = Files.newInputStream(file)) {
            return read(json, file.toString());
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "Tributary cannot start: the trusted documents in %s cannot be read".formatted(file), unreadable);
        }
    }

    /**
     * The texts by their ids.
     *
     * @param name the manifest's name in error messages
     * @throws StartRefused if it is no manifest
     */
    public static Map<String, String> read(InputStream json, String name) {
        Map<String, String> texts;
        try {
            texts = JSON.readValue(json);
        } catch (IOException malformed) {
            throw noManifest(name, malformed);
        }
        if (texts == null || texts.containsValue(null)) {
            throw noManifest(name, null);
        }
        texts.forEach((id, text) -> {
            if (!id.equals(id(text))) {
                throw new StartRefused("Tributary cannot start: in %s the document with the id '%s' must have the id %s"
                        .formatted(name, id, id(text)));
            }
        });
        return texts;
    }

    private static StartRefused noManifest(String name, @Nullable Throwable cause) {
        return new StartRefused(
                "Tributary cannot start: %s is not a JSON object of documents by id".formatted(name), cause);
    }

    /** The id of the document with this text. */
    public static String id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
