package dev.tributary.platform.graphql;

import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

/** The ways in which a request can arrive. */
public enum Transport {
    /** Answers queries only, so that following a link never changes data. */
    GET,
    /** Answers once. */
    POST,
    /** Answers again after each change. */
    SOCKET;

    /** The error code of an operation that cannot be sent this way; null if it can. */
    @Nullable
    ErrorCode refusal(Operation operation) {
        if (operation == Operation.SUBSCRIPTION && this != SOCKET) {
            return ErrorCode.SOCKET_NEEDED;
        }
        return operation == Operation.MUTATION && this == GET ? ErrorCode.METHOD_NOT_ALLOWED : null;
    }
}
