package dev.tributary.platform.graphql;

import graphql.GraphqlErrorBuilder;

import java.util.LinkedHashMap;
import java.util.Map;

/** An error whose code tells programs what went wrong. */
public final class CodedError {

    static final String CODE = "code";

    private CodedError() {}

    /** The error with this text for people. */
    public static GraphqlErrorBuilder<?> of(ErrorCode code, String text) {
        return of(code, text, Map.of());
    }

    /** The error with this text for people, and with details for programs. */
    static GraphqlErrorBuilder<?> of(ErrorCode code, String text, Map<String, ?> details) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        extensions.putAll(details);
        return GraphqlErrorBuilder.newError().message("%s", text).extensions(extensions);
    }
}
