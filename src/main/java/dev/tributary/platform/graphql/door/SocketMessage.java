package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.door.RequestRefused.Problem;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A message of the protocol graphql-transport-ws.
 *
 * @param id the id of its operation; null if it has none
 * @param payload null if it has none
 */
record SocketMessage(
        Type type, @Nullable String id, @Nullable Object payload) {

    /** The types of messages, named as on the wire but for case. */
    enum Type {
        CONNECTION_INIT,
        CONNECTION_ACK,
        PING,
        PONG,
        SUBSCRIBE,
        NEXT,
        ERROR,
        COMPLETE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The message in a text.
     *
     * @throws RequestRefused if the text is not a message
     */
    static SocketMessage parse(String text) throws RequestRefused {
        Map<String, Object> members = GraphQLRequest.object("message", text);
        Object id = members.get("id");
        if (id != null && !(id instanceof String)) {
            throw new RequestRefused(Problem.PARAMETER_IS_NO_TEXT, "id");
        }
        for (Type type : Type.values()) {
            if (type.word().equals(members.get("type"))) {
                return new SocketMessage(type, (String) id, members.get("payload"));
            }
        }
        throw new RequestRefused(Problem.PARAMETER_IS_NO_TEXT, "type");
    }

    /** The message as it is sent. */
    Buffer json() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (id != null) {
            members.put("id", id);
        }
        members.put("type", type.word());
        if (payload != null) {
            members.put("payload", payload);
        }
        return AnswerJson.of(members);
    }
}
