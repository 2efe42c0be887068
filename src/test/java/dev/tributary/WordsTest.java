package dev.tributary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts that users and client developers read use the words of src/docs/words.md. */
class WordsTest {

    private static final Path WORDS = Path.of("src", "docs", "words.md");
    private static final Path SCHEMA = Path.of("src", "main", "graphql", "schema.graphql");
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private static final String NOT_USED = "## Words that we do not use";

    /** A row of the list: the unwanted word in backticks, then the words to write instead. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$");

    /** A row of the glossary: English, Chinese, code, tables. */
    private static final Pattern TERM = Pattern.compile("(?m)^\\| (.+?) \\| (.+?) \\| (.*?) ?\\| (.*?) ?\\|$");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** A description in the printed schema has a line of its own. */
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^ *\"((?:[^\"\\\\]|\\\\.)+)\"$");

    @Test
    void schemaDescriptionsHaveNoUnwantedWord() {
        String schema = text(SCHEMA);
        assertThat(schema).doesNotContain("\"\"\"");
        List<String> descriptions = DESCRIPTION
                .matcher(schema)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(descriptions).hasSizeGreaterThan(1000);
        assertThat(descriptions.stream().flatMap(WordsTest::unwantedIn)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors", "user-errors", "imports"})
    void englishMessagesHaveNoUnwantedWord(String bundle) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(bundle + "_en.properties"))) {
            messages.load(reader);
        }

        assertThat(messages).isNotEmpty();
        assertThat(messages.stringPropertyNames().stream()
                        .sorted()
                        .flatMap(key -> unwantedIn(messages.getProperty(key)).map(found -> key + ": " + found)))
                .isEmpty();
    }

    @Test
    void glossaryNamesTypesAndTablesThatExist() throws IOException {
        String schema = text(SCHEMA);
        String migrations;
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            migrations = files.map(WordsTest::text).collect(Collectors.joining());
        }
        List<MatchResult> terms = TERM.matcher(section(0)).results().skip(1).toList();

        assertThat(terms).hasSizeGreaterThan(50);
        assertThat(terms.stream()
                        .flatMap(term -> Stream.concat(
                                names(term.group(3)).filter(name -> !hasWord(schema, name)),
                                names(term.group(4)).filter(name -> !hasWord(migrations, name)))))
                .isEmpty();
    }

    /** The names in a cell; {@code Order.net} is two. */
    private static Stream<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .flatMap(name -> Stream.of(name.group(1).split("\\.")));
    }

    /** The unwanted words of a text, each with its replacement and the text. */
    private static Stream<String> unwantedIn(String text) {
        return ROW.matcher(section(1))
                .results()
                .filter(row -> hasWord(text, row.group(1)))
                .map(row -> "\"" + row.group(1) + "\" (write: " + row.group(2) + ") in: " + text);
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    /** The glossary (0) or the list of unwanted words (1). */
    private static String section(int index) {
        String[] sections = text(WORDS).split(NOT_USED);
        assertThat(sections).hasSize(2);
        return sections[index];
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
