package dev.tributary.platform.graphql;

import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

/** What a request came by. */
public enum Transport {
    /** Answers queries only: whoever follows a link changes nothing. */
    GET,
    /** Answers once. */
    POST,
    /** Answers as often as there is something new. */
    SOCKET;

    /** What is wrong with an operation that is sent this way; null if nothing is. */
    @Nullable
    ErrorCode refusal(Operation operation) {
        if (operation == Operation.SUBSCRIPTION && this != SOCKET) {
            return ErrorCode.SOCKET_NEEDED;
        }
        return operation == Operation.MUTATION && this == GET ? ErrorCode.METHOD_NOT_ALLOWED : null;
    }
}
