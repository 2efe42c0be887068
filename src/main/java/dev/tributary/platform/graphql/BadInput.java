package dev.tributary.platform.graphql;

import io.smallrye.graphql.api.ErrorCode;

/** A query's argument that cannot be answered; the message names the argument and the fix, and is shown to clients. */
@ErrorCode("BAD_USER_INPUT")
public class BadInput extends RuntimeException {

    public BadInput(String message) {
        super(message);
    }
}
