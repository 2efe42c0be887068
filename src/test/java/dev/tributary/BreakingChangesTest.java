package dev.tributary;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

/** The changelog names every change of the schema that breaks clients. */
class BreakingChangesTest {

    private static final Path CONTRACTS = Path.of("src", "main", "graphql");

    /** The released schema; until there is a release, the first one that clients could try. */
    private static final Path RELEASED = CONTRACTS.resolve("released.graphql");

    private static final Path CURRENT = CONTRACTS.resolve("schema.graphql");
    private static final String UNRELEASED = "## [Unreleased]";

    @Test
    void whatBreaksAClientIsMarkedInTheChangelog() throws IOException {
        var marked = unreleased().filter(line -> line.contains("**Breaking**")).toList();

        assertThat(broken(Files.readString(RELEASED), Files.readString(CURRENT)))
                .as("missing in a line with **Breaking** below %s in CHANGELOG.md", UNRELEASED)
                .allMatch(part -> marked.stream().anyMatch(line -> line.contains("`" + part + "`")));
    }

    @Test
    void aReleaseBringsItsContractAlong() throws IOException {
        if (unreleased().allMatch(String::isBlank)) {
            assertThat(RELEASED).hasSameTextualContentAs(CURRENT);
        }
    }

    private static Stream<String> unreleased() throws IOException {
        return Files.readAllLines(Path.of("CHANGELOG.md")).stream()
                .dropWhile(not(UNRELEASED::equals))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a(first: Int): String | a(first: Int, more: Int): String | ",
                "a(first: Int): String | a(first: Int): String! | ",
                "a(first: Int): String | a(first: Int): String b: Int | ",
                "a(first: Int): String | b: Int | Query.a",
                "a(first: Int): String | a: String | Query.a",
                "a(first: Int): String | a(first: Int!): String | Query.a",
                "a(first: Int): String | a(first: Int, more: Int!): String | Query.a",
                "a(first: Int): String! | a(first: Int): String | Query.a",
                "a(first: Int): String | a(first: Int): [String] | Query.a",
                "a(of: Kind): String | a(of: Sort): String | Query.a",
            })
    void itIsKnownWhatBreaksAClient(String before, String after, String broken) {
        assertThat(broken(schemaWith(before), schemaWith(after)))
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    private static String schemaWith(String fields) {
        return "type Query { " + fields + " } enum Kind { X } enum Sort { X }";
    }

    @Test
    void aTypeOrAValueThatIsGoneBreaksAClientToo() {
        var before = "type Query { a: Kind b(in: In): Int } enum Kind { X Y } input In { x: Int }";
        var after = "type Query { a: Kind b(in: In): Int } enum Kind { X } input In { y: Int }";

        assertThat(broken(before, after)).containsExactlyInAnyOrder("Kind", "In.x");
    }

    /** {@code Type.field}, or the type alone if the change concerns no field. */
    private static List<String> broken(String before, String after) {
        var changes = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(schema(before), schema(after)), changes);
        return changes.getBreakages().stream()
                .map(BreakingChangesTest::part)
                .distinct()
                .toList();
    }

    private static String part(DiffEvent change) {
        return change.getFieldName() == null
                ? change.getTypeName()
                : change.getTypeName() + "." + change.getFieldName();
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }
}
