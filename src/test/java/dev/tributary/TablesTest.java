package dev.tributary;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each table belongs to one context, and the SQL of a context names its own tables and those of earlier contexts only.
 * The pages of the contexts list their tables, {@code CONTRIBUTING.md} the sequence of the contexts.
 */
class TablesTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "tributary");

    /** The tables of the platform, which no context names. */
    private static final Set<String> PLATFORM = Set.of("idempotency_key", "audit_entry");

    private static final Pattern CREATED = Pattern.compile("(?i)\\bcreate (?:table|(?:or replace )?view) (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)\\bdrop table (\\w+)");

    /** A comment, which is skipped; a text block; a string; a character. */
    private static final Pattern LITERAL = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(?<block>.*?)\"\"\"|\"(?<string>(?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);

    /** A table after a keyword such as "from", and further ones after commas, each with its alias. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using|table) +(?:only +)?(?<first>\\w+)"
                    + "(?=(?<more>(?: +(?:as +)?\\w+)?(?: *, *\\w+(?: +(?:as +)?\\w+)?)*))");

    private static final Pattern AFTER_COMMA = Pattern.compile(", *(\\w+)");

    @Test
    void eachTableBelongsToOneContextOrThePlatform() {
        String database = ContextPages.database();
        Set<String> tables = names(CREATED, database);
        tables.removeAll(names(DROPPED, database));
        List<String> listed = Stream.concat(
                        PLATFORM.stream(),
                        ContextPages.CONTEXTS.stream().flatMap(it -> ContextPages.tablesOf(it).stream()))
                .toList();

        assertThat(tables).hasSizeGreaterThan(50);
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void sqlNamesTablesOfItsOwnAndOfEarlierContextsOnly() throws IOException {
        Map<String, String> owners = new HashMap<>();
        ContextPages.CONTEXTS.forEach(
                context -> ContextPages.tablesOf(context).forEach(table -> owners.put(table, context)));
        Map<String, Set<String>> later = new TreeMap<>();
        Set<String> used = new TreeSet<>();
        for (String context : ContextPages.CONTEXTS) {
            Set<String> mayUse =
                    Set.copyOf(ContextPages.CONTEXTS.subList(0, ContextPages.CONTEXTS.indexOf(context) + 1));
            for (Path source : sources(context)) {
                Set<String> named = tablesNamedIn(Files.readString(source));
                named.retainAll(owners.keySet());
                used.addAll(named);
                named.removeIf(table -> mayUse.contains(Objects.requireNonNull(owners.get(table))));
                if (!named.isEmpty()) {
                    later.put(context + "/" + source.getFileName().toString().replace(".java", ""), named);
                }
            }
        }

        // Most tables are read or written by some statement: the test looks in the right places.
        assertThat(used).hasSizeGreaterThan(owners.size() / 2);
        assertThat(later).as("tables of later contexts").isEmpty();
    }

    @Test
    void tablesAreFoundInAllPlacesOfSql() {
        assertThat(tablesNamedIn("""
                        // "from comment"
                        String a = "select 1 from one, two t join three on true";
                        String b = \"""
                            with x as (delete from four using five where true)
                            insert into six
                            select * from seven as s,
                                eight\""";
                        char quote = '"'; // from nine "from ten"
                        String c = "update eleven set a = (select b from twelve)";
                        """))
                .containsExactlyInAnyOrder(
                        "one", "two", "three", "four", "five", "six", "seven", "eight", "eleven", "twelve");
    }

    private static List<Path> sources(String context) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(context))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> tablesNamedIn(String source) {
        List<String> found = new ArrayList<>();
        LITERAL.matcher(source)
                .results()
                .flatMap(TablesTest::text)
                .forEach(sql -> NAMED.matcher(sql).results().forEach(named -> {
                    found.add(named.group(1));
                    AFTER_COMMA.matcher(named.group(2)).results().forEach(next -> found.add(next.group(1)));
                }));
        return found.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> text(MatchResult literal) {
        return Stream.of(1, 2).map(literal::group).filter(Objects::nonNull).map(sql -> sql.replaceAll("\\s+", " "));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
