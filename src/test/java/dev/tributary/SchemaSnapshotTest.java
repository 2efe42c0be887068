package dev.tributary;

import graphql.language.AbstractDescribedNode;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.assertj.core.util.diff.DiffUtils;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** The server's schema is the committed one. */
@QuarkusTest
class SchemaSnapshotTest {

    private static final Path CONTRACT = Path.of("src", "main", "graphql", "schema.graphql");
    private static final String UPDATE = "schema.update";
    private static final int CONTEXT_LINES = 3;

    @Test
    void theServerKeepsTheCommittedContract() throws IOException {
        String printed = printed();
        if (System.getProperty(UPDATE) != null) {
            Files.writeString(CONTRACT, printed);
        }
        List<String> committed = Files.readAllLines(CONTRACT, StandardCharsets.UTF_8);
        List<String> served = printed.lines().toList();
        if (!committed.equals(served)) {
            fail("""
                    The server's schema is not the committed one:

                    %s

                    If it is meant to be so: mvn test -Dtest=SchemaSnapshotTest -D%s
                    A change that breaks a client also needs a line in CHANGELOG.md.""".formatted(
                            String.join(
                                    "\n",
                                    DiffUtils.generateUnifiedDiff(
                                            "committed",
                                            "served",
                                            committed,
                                            DiffUtils.diff(committed, served),
                                            CONTEXT_LINES)),
                            UPDATE));
        }
    }

    @Test
    void nearlyEverythingIsDescribed() {
        List<String> described = new ArrayList<>();
        List<String> undescribed = new ArrayList<>();
        elements().forEach(element -> {
            var description = element.node().getDescription();
            boolean says = description != null && !description.getContent().isBlank();
            (says ? described : undescribed).add(element.path());
        });

        assertThat(described.size() * 100.0 / (described.size() + undescribed.size()))
                .as("per cent of types, fields, arguments, enum values and input fields with a description; without: "
                        + undescribed)
                .isGreaterThanOrEqualTo(98.0);
    }

    /** A figure that passed through a binary float is no longer exact. */
    @Test
    void nothingIsAFloat() {
        assertThat(printed()).doesNotContainPattern("\\bFloat\\b");
    }

    private record Element(String path, AbstractDescribedNode<?> node) {}

    private static Stream<Element> elements() {
        Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(printed())
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
        return document.getDefinitions().stream().flatMap(SchemaSnapshotTest::elements);
    }

    private static Stream<Element> elements(Definition<?> definition) {
        if (!(definition instanceof TypeDefinition<?> type)) {
            return Stream.of();
        }
        Stream<Element> parts = Stream.of();
        if (type instanceof ImplementingTypeDefinition<?> fields) {
            parts = fields.getFieldDefinitions().stream().flatMap(field -> fieldElements(type.getName(), field));
        } else if (type instanceof InputObjectTypeDefinition input) {
            parts = input.getInputValueDefinitions().stream().map(field -> element(type.getName() + ".", field));
        } else if (type instanceof EnumTypeDefinition values) {
            parts = values.getEnumValueDefinitions().stream().map(value -> element(type.getName() + ".", value));
        }
        return Stream.concat(Stream.of(element("", (AbstractDescribedNode<?>) type)), parts);
    }

    private static Stream<Element> fieldElements(String type, FieldDefinition field) {
        List<InputValueDefinition> arguments = field.getInputValueDefinitions();
        return Stream.concat(
                Stream.of(element(type + ".", field)),
                arguments.stream().map(argument -> element(type + "." + field.getName() + "#", argument)));
    }

    private static Element element(String prefix, AbstractDescribedNode<?> node) {
        return new Element(prefix + ((NamedNode<?>) node).getName(), node);
    }

    private static String printed() {
        return RestAssured.given()
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
