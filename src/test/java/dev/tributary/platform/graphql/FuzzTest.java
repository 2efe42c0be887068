package dev.tributary.platform.graphql;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import graphql.GraphQL;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every request gets an answer, in JSON, and no internal error. */
@QuarkusTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("tributary.test.fuzz", 10_000);
    /** More by -Dtributary.test.texts=10000. */
    private static final int TEXTS_SENT = Integer.getInteger("tributary.test.texts", 800);

    private static final int AT_ONCE = 8;
    private static final long SEED = Long.getLong("tributary.test.seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Writes lone surrogates too. */
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> TEXTS = List.of(
            "P0001",
            "CN",
            "",
            " ",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "\u0000",
            "\uFFFF",
            "渠道",
            "😀",
            "2026",
            "2026-11",
            "2026-Q4",
            "2026-02-30",
            "-1",
            "1e9",
            "0.00001",
            "99999999999999999999",
            "AAAA",
            "null",
            "{}",
            "a".repeat(5_000));

    @Inject
    GraphQL engine;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    @Test
    void tenThousandBodiesOfAnyBytes() {
        System.out.println("Bytes are drawn with -Dtributary.test.seed=" + SEED);
        sendAll(random -> {
            byte[] bytes = "{\"query\":\"{ partners(first: 1) { nodes { code } } }\",\"variables\":{\"a\":[1,null]}}"
                    .getBytes(UTF_8);
            if (random.nextBoolean()) {
                bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
            }
            for (int change = random.nextInt(6); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        });
    }

    @Test
    void tenThousandDocumentsThatTheGrammarAllows() {
        System.out.println("Documents are drawn with -Dtributary.test.seed=" + SEED);
        sendAll(random -> {
            try {
                return JSON.writeValueAsBytes(Map.of("query", new Drawing(random).document()));
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    /** Tries one text of an argument or input after the other, with all other values of their types. */
    @Test
    void anyTextIsTakenOrRefusedInEveryTextArgument() {
        System.out.println("Texts are drawn with -Dtributary.test.seed=" + SEED);
        var texts = new TextArguments(engine.getGraphQLSchema());
        var before = TestDatabase.rowCounts();
        sendAll(TEXTS_SENT, random -> {
            try {
                return ESCAPED.writeValueAsBytes(texts.request(random));
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        });
        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    private void sendAll(Function<Random, byte[]> body) {
        sendAll(REQUESTS, body);
    }

    private void sendAll(int requests, Function<Random, byte[]> body) {
        String token = Ask.token(DemoUser.DIRECTOR);
        var answers = AtOnce.times(AT_ONCE, worker -> {
            var random = new Random(SEED + worker);
            return IntStream.range(0, requests / AT_ONCE)
                    .mapToObj(number -> sent(body.apply(random), token))
                    .filter(answer -> !answer.isEmpty())
                    .limit(3)
                    .collect(Collectors.joining("\n"));
        });
        assertThat(String.join("", answers)).isEmpty();
    }

    /** The fault of the answer; empty if there is none. */
    private String sent(byte[] body, String token) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofMinutes(1))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            boolean isSound = answer.statusCode() < 429
                    && !answer.body().contains("\"INTERNAL\"")
                    && JSON.readTree(answer.body()).isObject();
            return isSound ? "" : answer.statusCode() + " " + answer.body() + " to " + new String(body, UTF_8);
        } catch (IOException | InterruptedException e) {
            return e + " to " + new String(body, UTF_8);
        }
    }

    /** Draws documents of the schema's own words: most of them can be answered, some not. */
    private final class Drawing {

        private final Random random;

        Drawing(Random random) {
            this.random = random;
        }

        String document() {
            return "{" + selections(engine.getGraphQLSchema().getQueryType(), 4) + "}";
        }

        private String selections(GraphQLFieldsContainer type, int levels) {
            var fields = type.getFieldDefinitions();
            return IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(number -> field(fields.get(random.nextInt(fields.size())), number, levels))
                    .collect(Collectors.joining(" "));
        }

        private String field(GraphQLFieldDefinition field, int number, int levels) {
            var arguments = field.getArguments().stream()
                    .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) || oneIn(3))
                    .map(argument -> argument.getName() + ": " + value(argument))
                    .collect(Collectors.joining(" "));
            var inner = GraphQLTypeUtil.unwrapAll(field.getType());
            var below = inner instanceof GraphQLFieldsContainer object
                    ? levels == 0 ? "{ __typename }" : "{ " + selections(object, levels - 1) + " }"
                    : "";
            var alias = oneIn(4) ? "a" + number + ": " : "";
            return alias + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + " " + below;
        }

        private String value(GraphQLArgument argument) {
            return argument.getName().equals("first") && !oneIn(5)
                    ? String.valueOf(random.nextInt(4))
                    : value(argument.getType(), 2);
        }

        private String value(GraphQLType type, int levels) {
            if (type instanceof GraphQLNonNull nonNull) {
                return value(nonNull.getOriginalWrappedType(), levels);
            }
            if (oneIn(6)) {
                return "null";
            }
            if (type instanceof GraphQLList list) {
                return "[" + (oneIn(4) ? "" : value(list.getOriginalWrappedType(), levels)) + "]";
            }
            if (type instanceof GraphQLEnumType choice) {
                return choice.getValues()
                        .get(random.nextInt(choice.getValues().size()))
                        .getName();
            }
            if (type instanceof GraphQLInputObjectType input) {
                return input.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) || oneIn(3))
                        .map(field -> field.getName() + ": " + value(field.getType(), levels - 1))
                        .collect(Collectors.joining(" ", "{", "}"));
            }
            return switch (random.nextInt(8)) {
                case 0 -> String.valueOf(random.nextInt());
                case 1 -> String.valueOf(random.nextBoolean());
                default -> quoted(TEXTS.get(random.nextInt(TEXTS.size())));
            };
        }

        private String quoted(String text) {
            try {
                return JSON.writeValueAsString(text);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }

        private boolean oneIn(int times) {
            return random.nextInt(times) == 0;
        }
    }
}
