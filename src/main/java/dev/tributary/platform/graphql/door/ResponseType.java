package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.ErrorCode;
import io.vertx.ext.web.MIMEHeader;

import java.util.List;
import java.util.Optional;

/** The media types of an answer. They differ in the status of an answer without data to a well-formed request. */
enum ResponseType {
    /** The older type, whose clients look for errors in the body: 200. */
    JSON("json"),
    /** GraphQL's own type, whose clients may rely on the status: 4xx. */
    GRAPHQL_RESPONSE("graphql-response+json");

    private final String subtype;

    ResponseType(String subtype) {
        this.subtype = subtype;
    }

    /** The type that the client prefers; empty if it accepts none. */
    static Optional<ResponseType> of(List<MIMEHeader> accepted) {
        return accepted.isEmpty()
                ? Optional.of(JSON)
                : accepted.stream().flatMap(type -> matching(type).stream()).findFirst();
    }

    private static Optional<ResponseType> matching(MIMEHeader accepted) {
        String charset = accepted.parameter("charset");
        boolean isReadable = accepted.weight() > 0 && (charset == null || charset.equalsIgnoreCase("utf-8"));
        boolean isAny =
                accepted.component().equals("*") && accepted.subComponent().equals("*");
        if (!isReadable || !(isAny || accepted.component().equals("application"))) {
            return Optional.empty();
        }
        return switch (accepted.subComponent()) {
            case "*", "json" -> Optional.of(JSON);
            case "graphql-response+json" -> Optional.of(GRAPHQL_RESPONSE);
            default -> Optional.empty();
        };
    }

    /** The value of {@code Content-Type}. */
    String contentType() {
        return "application/" + subtype + "; charset=utf-8";
    }

    /** The status of an answer with this error and without data. */
    int status(ErrorCode code) {
        return this == JSON && code.isOfWellFormedRequest() ? 200 : code.status();
    }
}
