package dev.tributary.platform.graphql;

/**
 * The codes of errors, for programs: {@code extensions.code}. The text for people is the one of the same name in
 * {@code messages/errors}, or a more specific one.
 */
public enum ErrorCode {
    /** The request does not follow GraphQL over HTTP. */
    BAD_REQUEST(400),
    /** The document has a syntax error. */
    GRAPHQL_PARSE_FAILED(400),
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED(400),
    /** The document has no such operation, or has several and the request names none. */
    OPERATION_NOT_FOUND(400),
    /** The value of a variable or an argument does not have its type, or cannot be answered. */
    BAD_USER_INPUT(400),
    /** The document is larger, or asks for more, than a request may. */
    LIMIT_EXCEEDED(400),
    /** This server does not know a trusted document with this id; it may be from another release. */
    DOCUMENT_UNKNOWN(400),
    /** A subscription was sent by a request that gets one answer only. */
    SOCKET_NEEDED(400),
    /** The caller has to sign in, or the token is not valid. */
    UNAUTHENTICATED(401),
    /** The caller's roles do not allow it. */
    FORBIDDEN(403),
    /** The caller is a partner and an employee at the same time, by the roles in the token. */
    ROLES_CONFLICT(403),
    /** The document is the caller's own, but only trusted ones are answered. */
    DOCUMENT_NOT_TRUSTED(403),
    /** This operation cannot be sent by this method. */
    METHOD_NOT_ALLOWED(405),
    /** The client accepts none of the media types that we write. */
    NOT_ACCEPTABLE(406),
    /** Another transaction changed the same data meanwhile; nothing was done. */
    CONFLICT(409),
    /** The body is larger than allowed. */
    PAYLOAD_TOO_LARGE(413),
    /** We do not read the media type of the body. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The caller sends requests too often. */
    RATE_LIMITED(429),
    /** Something failed on our side; the log has the details. */
    INTERNAL(500),
    /** The issuer of tokens has not given its keys yet; nothing was done, and the caller may try again. */
    ISSUER_UNAVAILABLE(503),
    /** No database connection became free in time; nothing was done, and the caller may try again. */
    DATABASE_BUSY(503),
    /** The server cannot reach something that it needs, such as its database; the caller may try again. */
    UNAVAILABLE(503),
    /** A statement of the database took longer than allowed; nothing was done. */
    TIMEOUT(504);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** Whether the request itself is well-formed, and only its contents cannot be answered. */
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

    /** The HTTP status of an answer with this error and without data. */
    public int status() {
        return status;
    }
}
