package dev.tributary.platform.graphql.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a well-formed request, as GraphQL over HTTP defines them.
 *
 * @param query the document; null if {@code documentId} names it
 * @param documentId the id of a trusted document; null if {@code query} has the caller's own document
 */
record GraphQLRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions) {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String QUERY = "query";
    private static final String DOCUMENT_ID = "documentId";
    private static final String OPERATION_NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(Object.class);

    /** The request in the JSON of a POST. */
    static GraphQLRequest ofBody(RoutingContext exchange) throws RequestRefused {
        Buffer body = exchange.body().buffer();
        return ofMembers(object("body", text(body == null ? new byte[0] : body.getBytes())));
    }

    private static String text(byte[] bytes) throws RequestRefused {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Decoding puts this character in the place of malformed bytes; it may also be in the text legitimately.
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            throw new RequestRefused(Problem.ENCODING_IS_NOT_UTF_8);
        }
        return text;
    }

    /** The request in the parameters of a GET: variables and extensions are JSON texts. */
    static GraphQLRequest ofParameters(RoutingContext exchange) throws RequestRefused {
        MultiMap parameters;
        try {
            parameters = exchange.queryParams(StandardCharsets.UTF_8);
        } catch (RuntimeException malformed) {
            throw new RequestRefused(Problem.PARAMETERS_MALFORMED);
        }
        String variables = single(parameters, VARIABLES);
        String extensions = single(parameters, EXTENSIONS);
        return asked(
                single(parameters, QUERY),
                single(parameters, DOCUMENT_ID),
                single(parameters, OPERATION_NAME),
                variables == null ? Map.of() : object(VARIABLES, variables),
                extensions == null ? Map.of() : object(EXTENSIONS, extensions));
    }

    private static GraphQLRequest ofMembers(Map<String, Object> parameters) throws RequestRefused {
        return asked(
                text(QUERY, parameters.get(QUERY)),
                text(DOCUMENT_ID, parameters.get(DOCUMENT_ID)),
                text(OPERATION_NAME, parameters.get(OPERATION_NAME)),
                map(VARIABLES, parameters.get(VARIABLES)),
                map(EXTENSIONS, parameters.get(EXTENSIONS)));
    }

    private static @Nullable String single(MultiMap parameters, String name) throws RequestRefused {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1) {
            throw new RequestRefused(Problem.PARAMETER_REPEATED, name);
        }
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    private static GraphQLRequest asked(
            @Nullable String query,
            @Nullable String documentId,
            @Nullable String operationName,
            Map<String, Object> variables,
            Map<String, Object> extensions)
            throws RequestRefused {
        if (query == null && documentId == null) {
            throw new RequestRefused(Problem.QUERY_MISSING);
        }
        if (query != null && documentId != null) {
            throw new RequestRefused(Problem.QUERY_AND_DOCUMENT_ID);
        }
        return new GraphQLRequest(query, documentId, operationName, variables, extensions);
    }

    private static @Nullable String text(String name, @Nullable Object value) throws RequestRefused {
        if (value != null && !(value instanceof String)) {
            throw new RequestRefused(Problem.PARAMETER_IS_NO_TEXT, name);
        }
        return (String) value;
    }

    /** The request in the payload of a socket's message. */
    static GraphQLRequest ofPayload(@Nullable Object payload) throws RequestRefused {
        return ofMembers(map("payload", payload));
    }

    /** The JSON object in a text. */
    static Map<String, Object> object(String name, String json) throws RequestRefused {
        Object value;
        try {
            value = JSON.readValue(json);
        } catch (JsonProcessingException | NumberFormatException noJson) {
            // The second for a number whose exponent has too many digits.
            throw new RequestRefused(Problem.JSON_MALFORMED, name);
        }
        return map(name, value);
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static Map<String, Object> map(String name, @Nullable Object value) throws RequestRefused {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?>)) {
            throw new RequestRefused(Problem.PARAMETER_IS_NO_OBJECT, name);
        }
        return (Map<String, Object>) value;
    }
}
