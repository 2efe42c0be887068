package dev.tributary.platform.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tributary.platform.local.DemoUser;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import static io.restassured.RestAssured.given;

/** A caller of the GraphQL door: {@code Ask.as(REP).that("{ viewer { name } }").text("viewer.name")}. */
public final class Ask {

    /** Sends lone surrogates, which UTF-8 does not have, as escapes. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Long enough for two hundred requests at the same time, or for a large file, on a busy machine. */
    public static final RestAssuredConfig PATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 300_000));

    private static final int TOKEN_SECONDS = 240;
    private static final Map<DemoUser, Kept> TOKENS = new ConcurrentHashMap<>();

    private record Kept(String token, Instant until) {}

    private final Optional<String> token;
    private final String language;
    private final boolean byId;

    private Ask(Optional<String> token, String language, boolean byId) {
        this.token = token;
        this.language = language;
        this.byId = byId;
    }

    /** A demo user, in English. */
    public static Ask as(DemoUser user) {
        return withToken(token(user));
    }

    /** The bearer of this token, in English. */
    public static Ask withToken(String token) {
        return new Ask(Optional.of(token), "en", false);
    }

    /** A caller without a token, in English. */
    public static Ask asNobody() {
        return new Ask(Optional.empty(), "en", false);
    }

    /** The same person with this {@code Accept-Language}. */
    public Ask in(String acceptLanguage) {
        return new Ask(token, acceptLanguage, byId);
    }

    /** The same person with a client that sends the ids of documents instead of the documents. */
    public Ask byId() {
        return new Ask(token, language, true);
    }

    /** A token of the user that is valid for at least another minute. */
    public static String token(DemoUser user) {
        return TOKENS.compute(
                        user,
                        (any, kept) -> kept != null && Instant.now().isBefore(kept.until())
                                ? kept
                                : new Kept(user.token(), Instant.now().plusSeconds(TOKEN_SECONDS)))
                .token();
    }

    /** Sends a document. */
    public Answer that(String document) {
        return that(document, Map.of());
    }

    /** Sends a document with its variables. */
    public Answer that(String document, Map<String, ?> variables) {
        var asked = byId ? Map.of("documentId", DocumentManifest.id(document)) : Map.of("query", document);
        Map<String, Object> body = new HashMap<>(asked);
        body.put("variables", variables);
        var request = given().config(PATIENT)
                .contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body(written(body));
        token.ifPresent(text -> request.auth().oauth2(text));
        var response = request.post("/graphql");
        var text = response.asString();
        try {
            return new Answer(response.statusCode(), JSON.readTree(text.isEmpty() ? "null" : text));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(response.statusCode() + " with no JSON: " + text, noJson);
        }
    }

    private static String written(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /**
     * The first pages of a connection, followed from cursor to cursor.
     *
     * @param arguments in addition to first and after, such as {@code filter: {kind: RETAILER}}; may be empty
     * @param selection of each node
     * @param size of a page
     * @param pages the largest number of pages
     */
    public Listing list(String field, String arguments, String selection, int size, int pages) {
        List<JsonNode> nodes = new ArrayList<>();
        var after = "";
        for (int page = 1; ; page++) {
            var connection =
                    that("{ %s(first: %d %s %s) { nodes { %s } totalCount pageInfo { hasNextPage endCursor } } }"
                                    .formatted(field, size, after, arguments, selection))
                            .at(field);
            connection.path("nodes").forEach(nodes::add);
            var more = connection.at("/pageInfo/hasNextPage").asBoolean();
            if (!more || page == pages) {
                return new Listing(nodes, connection.path("totalCount").asInt(), more);
            }
            after = "after: \"" + connection.at("/pageInfo/endCursor").asText() + "\"";
        }
    }

    /**
     * The result of reading pages of a connection.
     *
     * @param more whether the list continues
     */
    public record Listing(List<JsonNode> nodes, int totalCount, boolean more) {

        /** A field of each node. */
        public List<String> texts(String path) {
            return nodes.stream()
                    .flatMap(node -> Answer.texts(node, path).stream())
                    .toList();
        }
    }
}
