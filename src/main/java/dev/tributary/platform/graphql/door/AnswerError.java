package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.ErrorCode;
import dev.tributary.platform.graphql.Messages;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An error as a client sees it.
 *
 * @param message for people, in their language
 * @param locations in the document; empty if it has none
 * @param path the path of the field; null if no field is at fault
 * @param details further details for programs
 * @param traceId for the client to quote to the server's operator
 */
record AnswerError(
        ErrorCode code,
        String message,
        List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> details,
        String traceId) {

    private static final String CODE = "code";
    private static final Pattern BAD_VALUE =
            Pattern.compile(" with value '.*' (is not a valid|must|is missing|contains)", Pattern.DOTALL);
    private static final Pattern BAD_DEFAULT = Pattern.compile("Bad default value '.*'(?= for type)", Pattern.DOTALL);
    private static final Pattern ENUM_VALUE = Pattern.compile("EnumValue\\{name='(\\w+)'}");

    /** An error of an execution: our own errors have a code; for graphql-java's errors we determine it. */
    static AnswerError of(GraphQLError error, Messages messages, String traceId) {
        List<SourceLocation> locations = error.getLocations() == null ? List.of() : error.getLocations();
        Map<String, Object> extensions = error.getExtensions();
        if (extensions != null && extensions.get(CODE) instanceof String ours) {
            return new AnswerError(
                    ErrorCode.valueOf(ours), error.getMessage(), locations, error.getPath(), extensions, traceId);
        }
        ErrorCode code = code(error);
        String message = messages.text(code.name(), code == ErrorCode.INTERNAL ? traceId : plain(error.getMessage()));
        return new AnswerError(code, message, locations, error.getPath(), Map.of(), traceId);
    }

    /** The message of graphql-java, without the Java representation of values; the argument's name remains. */
    private static String plain(String message) {
        return ENUM_VALUE
                .matcher(BAD_DEFAULT
                        .matcher(BAD_VALUE.matcher(message).replaceFirst(" $1"))
                        .replaceFirst("Bad default value"))
                .replaceAll("$1");
    }

    private static ErrorCode code(GraphQLError error) {
        if (error instanceof InvalidSyntaxError) {
            return ErrorCode.GRAPHQL_PARSE_FAILED;
        }
        if (error instanceof ValidationError) {
            return ErrorCode.GRAPHQL_VALIDATION_FAILED;
        }
        if (error instanceof UnknownOperationException) {
            return ErrorCode.OPERATION_NOT_FOUND;
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return ErrorCode.LIMIT_EXCEEDED;
        }
        // The remaining errors of this type are about the values of variables.
        return error.getErrorType() == ErrorType.ValidationError ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL;
    }

    /** The error in the form of the GraphQL specification. */
    Map<String, Object> specification() {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", message);
        if (!locations.isEmpty()) {
            specification.put(
                    "locations",
                    locations.stream().map(AnswerError::specification).toList());
        }
        if (path != null) {
            specification.put("path", path);
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        extensions.putAll(details);
        extensions.put("traceId", traceId);
        specification.put("extensions", extensions);
        return specification;
    }

    private static Map<String, Object> specification(SourceLocation location) {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("line", location.getLine());
        specification.put("column", location.getColumn());
        return specification;
    }
}
