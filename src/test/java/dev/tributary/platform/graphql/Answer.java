package dev.tributary.platform.graphql;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What the GraphQL door answered. */
public record Answer(int status, JsonNode body) {

    /** The answer has errors instead of the expected data. */
    public static final class Refused extends AssertionError {
        private static final long serialVersionUID = 1;
        private final String code;

        Refused(String code, String answer) {
            super(answer);
            this.code = code;
        }

        /** The {@code extensions.code} of the first error. */
        public String code() {
            return code;
        }
    }

    /**
     * The data at this path, such as {@code orderPlace.order}.
     *
     * @throws Refused if there are errors
     */
    public JsonNode at(String path) {
        if (!body.path("errors").isEmpty() || !body.has("data")) {
            throw new Refused(errorCode(), status + " " + body);
        }
        return at(body.path("data"), path);
    }

    /** The text at this path. */
    public String text(String path) {
        return at(path).asText();
    }

    /** The texts at this path, through all lists that it crosses. */
    public List<String> texts(String path) {
        return texts(at(""), path);
    }

    /** The texts at this path of the node, through all lists that it crosses. */
    public static List<String> texts(JsonNode node, String path) {
        List<JsonNode> found = List.of(node);
        for (var step : path.split("\\.", -1)) {
            List<JsonNode> next = new ArrayList<>();
            for (var one : found) {
                var child = one.path(step);
                if (child.isArray()) {
                    child.forEach(next::add);
                } else {
                    next.add(child);
                }
            }
            found = next;
        }
        return found.stream().map(JsonNode::asText).toList();
    }

    /** The {@code extensions.code} of the first top-level error; "none" if there is none. */
    public String errorCode() {
        return body.at("/errors/0/extensions/code").asText("none");
    }

    /** The first top-level error's message. */
    public String errorMessage() {
        return body.at("/errors/0/message").asText();
    }

    private static JsonNode at(JsonNode node, String path) {
        return path.isEmpty() ? node : node.at("/" + path.replace('.', '/'));
    }
}
