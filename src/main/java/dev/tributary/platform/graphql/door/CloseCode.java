package dev.tributary.platform.graphql.door;

import dev.tributary.platform.security.AccessRefused;

/**
 * The codes with which we close web sockets, as defined by <a
 * href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md">graphql-transport-ws</a>.
 * The reasons are for developers; browsers do not show them to users.
 */
enum CloseCode {
    GOING_AWAY(1001, "The server goes away; another is there"),
    ISSUER_UNAVAILABLE(1013, "Try again later: the issuer has not given its keys, so no token can be checked"),
    MESSAGE_UNKNOWN(4400, "A message of none of the protocol's forms"),
    NOT_SIGNED_IN(4401, "Unauthorized: connection_init comes first"),
    TOKEN_REFUSED(4403, "Forbidden: connection_init needs a payload {Authorization: 'Bearer ...'} that holds"),
    ROLES_CONFLICT(4403, "Forbidden: the token has the role partner and a role of an employee"),
    TOKEN_EXPIRED(4403, "Forbidden: the token has expired"),
    SUBPROTOCOL_UNKNOWN(4406, "Subprotocol not acceptable: graphql-transport-ws only"),
    NEVER_SIGNED_IN(4408, "Connection initialisation timeout"),
    SILENT(4408, "No sign of life"),
    ID_IN_USE(4409, "Subscriber already exists"),
    SIGNED_IN_AGAIN(4429, "Too many initialisation requests"),
    TOO_MANY_SOCKETS(4429, "Too many sockets of one caller");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    /** The code of this refusal. */
    static CloseCode of(AccessRefused refused) {
        return valueOf(refused.reason().name());
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
