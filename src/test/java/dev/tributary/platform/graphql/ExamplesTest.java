package dev.tributary.platform.graphql;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.platform.graphql.door.SocketClient;
import dev.tributary.platform.local.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the documentation work as they are written there. */
@QuarkusTest
class ExamplesTest {

    private static final Path PAGE = Path.of("src", "docs", "examples.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "^As `(?<user>\\w+)`:\\n+```graphql\\n(?<document>.*?)```\\n(?:\\n```json\\n(?<variables>.*?)```\\n)?",
            Pattern.MULTILINE | Pattern.DOTALL);

    private record Example(String user, String document, Map<String, ?> variables) {
        @Override
        public String toString() {
            return document.lines().findFirst().orElseThrow();
        }
    }

    static Stream<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE)).results().map(match -> {
            Matcher parts = EXAMPLE.matcher(match.group());
            assertThat(parts.find()).isTrue();
            return new Example(parts.group("user"), parts.group("document"), variables(parts.group("variables")));
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredWithDataAndNoErrors(Example example) {
        var user = DemoUser.valueOf(example.user().toUpperCase(Locale.ROOT));

        var answer = example.document().startsWith("subscription")
                ? firstTold(user, example)
                : Ask.as(user).that(example.document(), example.variables());

        assertThat(answer.body().path("errors")).as(answer.body().toString()).isEmpty();
        answer.at("").forEach(root -> {
            assertThat(root.isNull()).isFalse();
            assertThat(root.path("userErrors")).isEmpty();
        });
    }

    private static Answer firstTold(DemoUser user, Example example) {
        try (var socket = SocketClient.signedIn(user)) {
            return new Answer(
                    200,
                    socket.subscribe("example", example.document(), example.variables())
                            .next("next"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> variables(@Nullable String json) {
        try {
            return json == null ? Map.of() : new ObjectMapper().readValue(json, Map.class);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
