package dev.tributary.platform.graphql;

/**
 * What went wrong with a request, for programs: {@code extensions.code} of an error. Its text for people is the one
 * of its name in {@code messages/errors}, or says more exactly what the problem is.
 */
public enum ErrorCode {
    /** The request is none of GraphQL over HTTP. */
    BAD_REQUEST(400),
    /** The document has a syntax error. */
    GRAPHQL_PARSE_FAILED(400),
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED(400),
    /** The document has no such operation, or several and none was named. */
    OPERATION_NOT_FOUND(400),
    /** A variable or an argument has no value of its type, or one that cannot be answered. */
    BAD_USER_INPUT(400),
    /** The document is larger, or asks for more, than one request may. */
    LIMIT_EXCEEDED(400),
    /** There is no trusted document of this id here: of another release, or of nobody's. */
    DOCUMENT_UNKNOWN(400),
    /** A subscription came by a request that is answered once. */
    SOCKET_NEEDED(400),
    /** Who is asking has to sign in, or the token does not hold. */
    UNAUTHENTICATED(401),
    /** The caller's roles do not allow it. */
    FORBIDDEN(403),
    /** The caller is a partner and an employee at the same time, by the roles in the token. */
    ROLES_CONFLICT(403),
    /** The document is the caller's own, and only trusted ones are answered. */
    DOCUMENT_NOT_TRUSTED(403),
    /** The method is none that this operation may be sent by. */
    METHOD_NOT_ALLOWED(405),
    /** None of the media types that the client accepts is one that we write. */
    NOT_ACCEPTABLE(406),
    /** Somebody else changed the same meanwhile; nothing was done. */
    CONFLICT(409),
    /** The body is larger than allowed. */
    PAYLOAD_TOO_LARGE(413),
    /** The body is of a media type that we do not read. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The caller asks more often than one may. */
    RATE_LIMITED(429),
    /** Something went wrong on our side; the log knows more. */
    INTERNAL(500),
    /** The issuer of tokens has not given its keys yet; nothing was done, and it may be tried again. */
    ISSUER_UNAVAILABLE(503),
    /** The database had no room in time; nothing was done, and it may be tried again. */
    DATABASE_BUSY(503),
    /** Something that the server needs cannot be reached, such as its database; it may be tried again. */
    UNAVAILABLE(503),
    /** The database took longer than it may; nothing was done. */
    TIMEOUT(504);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** Whether the request was well-formed, and only what it asks for cannot be answered. */
    public boolean isOfWellFormedRequest() {
        return switch (this) {
            case GRAPHQL_PARSE_FAILED,
                    GRAPHQL_VALIDATION_FAILED,
                    OPERATION_NOT_FOUND,
                    BAD_USER_INPUT,
                    LIMIT_EXCEEDED,
                    DOCUMENT_UNKNOWN -> true;
            default -> false;
        };
    }

    /** The HTTP status of an answer that has this error and no data. */
    public int status() {
        return status;
    }
}
