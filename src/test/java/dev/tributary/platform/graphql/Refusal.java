package dev.tributary.platform.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.persistence.TestDatabase;

import java.util.List;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that a command is refused for one reason, in English and in Chinese, and changes nothing. */
public final class Refusal {

    private Refusal() {}

    /**
     * Sends the command in both languages. The audit trail would show any change; its rows count too.
     *
     * @param command one mutation
     * @param field the path of the input that is at fault, with dots
     */
    public static void of(Ask ask, Function<Ask, Answer> command, String code, String field) {
        var before = TestDatabase.rowCounts();

        var english = payload(command.apply(ask));
        var chinese = payload(command.apply(ask.in("zh-CN")));

        for (var payload : List.of(english, chinese)) {
            assertThat(payload.at("/userErrors").findValuesAsText("code")).containsExactly(code);
            assertThat(String.join(".", Answer.texts(payload.at("/userErrors/0"), "field")))
                    .isEqualTo(field);
            payload.properties()
                    .forEach(done -> assertThat(done.getKey())
                            .matches(name ->
                                    name.equals("userErrors") || done.getValue().isNull()));
        }
        assertThat(message(english)).isNotBlank().isASCII().doesNotContain("{");
        assertThat(message(chinese)).containsPattern("\\p{IsHan}").doesNotContain("{");
        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    private static JsonNode payload(Answer answer) {
        return answer.at("").elements().next();
    }

    private static String message(JsonNode payload) {
        return payload.at("/userErrors/0/message").asText();
    }
}
