package dev.tributary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Links in the documentation lead somewhere, and the names on its pages exist in the code. */
class DocsTest {

    private static final Path DOCS = Path.of("src", "docs");
    private static final Path MAP = DOCS.resolve("architecture.md");
    private static final Path SCHEMA = Path.of("src", "main", "graphql", "schema.graphql");

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern NAME = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern WORD = Pattern.compile("\\w{3,}");
    private static final Pattern JAVADOC_LINK = Pattern.compile("\\{@link(?:plain)? ([\\w.]+)");

    /** The allowed changes of a status by role, as the migrations declare them. */
    private static final Pattern STEPS = Pattern.compile("(?s)select steps\\(\\s*'(\\w+)',(.*?)\\)\\s*;");

    private static final Pattern STEP = Pattern.compile("(\\w*)>(\\w+)");

    /** A diagram below a heading that names the table and column of the status. */
    private static final Pattern DIAGRAM =
            Pattern.compile("(?s)### `(\\w+)\\.status`[^`]*```mermaid\\nstateDiagram-v2\\n(.*?)```");

    private static final Pattern ARROW = Pattern.compile("(\\w+|\\[\\*\\]) --> (\\w+)");

    static Stream<String> contexts() {
        return ContextPages.CONTEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void theMapLinksThePageOfEachContext(String context) {
        assertThat(ContextPages.text(MAP)).contains("(contexts/" + context + ".md)");
        assertThat(ContextPages.text(ContextPages.of(context)))
                .contains("## What it is for\n", "## Tables\n", "## Invariants\n");
    }

    @Test
    void linksLeadToFilesAndHeadingsThatExist() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(
                Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("src", "main", "webui", "README.md")));
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }

        assertThat(pages).hasSizeGreaterThan(30);
        assertThat(pages.stream()
                        .flatMap(page -> LINK.matcher(prose(page))
                                .results()
                                .map(link -> link.group(1))
                                .filter(link -> !link.matches("(https?|postgresql):.*") && !exists(page, link))
                                .map(link -> page + ": " + link)))
                .isEmpty();
    }

    /** Tables, triggers, classes, tests, mutations: a name that changes in the code changes on the page too. */
    @Test
    void contextPagesNameOnlyWhatTheCodeHas() throws IOException {
        Set<String> known = new HashSet<>(words(ContextPages.database()));
        known.addAll(words(ContextPages.text(SCHEMA)));
        for (Path sources : List.of(
                Path.of("src", "main", "java"), Path.of("src", "local", "java"), Path.of("src", "test", "java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> known.addAll(words(ContextPages.text(file))));
            }
        }

        assertThat(contexts()
                        .flatMap(context -> NAME.matcher(prose(ContextPages.of(context)))
                                .results()
                                .map(name -> name.group(1))
                                .filter(name -> !Files.exists(Path.of(name)))
                                .flatMap(name -> words(name).stream())
                                .filter(word -> !known.contains(word) && !isNameOfAConstraint(word))
                                .map(word -> context + ".md: " + word)))
                .isEmpty();
    }

    /** Whether PostgreSQL may have made the name of a table's: {@code contract_tier_pkey}. */
    private static boolean isNameOfAConstraint(String word) {
        return word.matches("\\w+_(pkey|key|check\\d?)")
                && contexts()
                        .flatMap(context -> ContextPages.tablesOf(context).stream())
                        .anyMatch(word::startsWith);
    }

    @Test
    void stateDiagramsShowTheStepsOfTheDatabase() {
        Map<String, Set<String>> shown = new HashMap<>();
        contexts()
                .flatMap(context -> DIAGRAM.matcher(ContextPages.text(ContextPages.of(context)))
                        .results())
                .forEach(diagram -> shown.put(diagram.group(1), arrows(diagram.group(2))));
        List<MatchResult> declared =
                STEPS.matcher(ContextPages.database()).results().toList();

        assertThat(declared).hasSizeGreaterThan(5);
        assertThat(declared)
                .allSatisfy(steps -> assertThat(shown.getOrDefault(steps.group(1), Set.of()))
                        .as("the diagram of " + steps.group(1) + ".status")
                        .containsAll(steps(steps.group(2))));
    }

    @Test
    void packageInfosLinkClassesThatExist() throws IOException {
        Path sources = Path.of("src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .flatMap(file -> JAVADOC_LINK
                                    .matcher(ContextPages.text(file))
                                    .results())
                            .map(link -> link.group(1))
                            .filter(type -> !Files.exists(sources.resolve(type.replace('.', '/') + ".java"))))
                    .isEmpty();
        }
    }

    private static Set<String> arrows(String diagram) {
        return ARROW.matcher(diagram)
                .results()
                .map(arrow -> arrow.group(1).replace("[*]", "") + ">" + arrow.group(2))
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(String arguments) {
        return STEP.matcher(arguments).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String prose(Path page) {
        return CODE_BLOCK.matcher(ContextPages.text(page)).replaceAll("");
    }

    private static boolean exists(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(file)
                && (parts.length == 1
                        || HEADING.matcher(prose(file))
                                .results()
                                .anyMatch(it -> anchor(it.group(1)).equals(parts[1])));
    }

    /** The anchor that GitHub makes of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
