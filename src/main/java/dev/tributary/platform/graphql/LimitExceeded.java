package dev.tributary.platform.graphql;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The errors of documents that exceed a limit, with the measured value. */
final class LimitExceeded {

    /** The limits; each has a text {@code LIMIT_EXCEEDED_…} in {@code messages/errors}. */
    enum Limit {
        TOKENS,
        WORD,
        NESTING,
        DEPTH,
        ALIASES,
        COST
    }

    private LimitExceeded() {}

    /**
     * The error of a document that exceeds the limit.
     *
     * @param actual the measured value; null if the document was not read to its end
     */
    static GraphQLError of(Limit limit, long allowed, @Nullable Long actual, Locale language) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("limit", limit.name());
        details.put("allowed", allowed);
        if (actual != null) {
            details.put("actual", actual);
        }
        String text = Messages.in(language, "errors")
                .text("LIMIT_EXCEEDED_" + limit, String.valueOf(allowed), String.valueOf(actual));
        return CodedError.of(ErrorCode.LIMIT_EXCEEDED, text, details).build();
    }
}
