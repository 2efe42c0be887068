package dev.tributary.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says which limit a document exceeds, and what it came to. */
final class LimitExceeded {

    /** What is limited; each has a text {@code LIMIT_EXCEEDED_…} in {@code messages/errors}. */
    enum Limit {
        TOKENS,
        NESTING,
        DEPTH,
        ALIASES,
        COST
    }

    private LimitExceeded() {}

    /**
     * The error of a document that exceeds the limit.
     *
     * @param actual what it came to; null if it was not read to its end
     */
    static GraphQLError of(Limit limit, long allowed, @Nullable Long actual, Locale language) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", ErrorCode.LIMIT_EXCEEDED.name());
        extensions.put("limit", limit.name());
        extensions.put("allowed", allowed);
        if (actual != null) {
            extensions.put("actual", actual);
        }
        String text = Messages.in(language, "errors")
                .text("LIMIT_EXCEEDED_" + limit, String.valueOf(allowed), String.valueOf(actual));
        return GraphqlErrorBuilder.newError()
                .message("%s", text)
                .extensions(extensions)
                .build();
    }
}
