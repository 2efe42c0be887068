package dev.tributary.platform.persistence;

import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.util.diff.DiffUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
import static org.assertj.core.api.Assertions.fail;

/** The page {@code src/docs/rules.md} lists the rules of the database and the error codes that answer them. */
@QuarkusTest
class RulesPageTest {

    private static final Path PAGE = Path.of("src", "docs", "rules.md");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path CODE = Path.of("src", "main", "java");
    private static final String UPDATE = "rules.update";

    private static final String HEAD = """
            # Rules of the database

            Generated from the catalogue and the code by `mvn test -Dtest=RulesPageTest -D%s`. The test fails while this page
            is out of date.

            Each rule holds whatever the service does. The last column names the use case that answers a violated rule with an
            error code. "Last word only" means that the service rejects such a request before it writes. Should one come as far
            as the database, because of a bug or because two requests meet, it fails as a whole and changes nothing. `CONFLICT`
            means that the request met another one and may be tried again. A file that violates a rule in spite of its checks is
            rejected with `CHANGED_MEANWHILE`.

            Not listed: `not null`, and keys and references that have PostgreSQL's own names and no answer.
            """.formatted(UPDATE);

    private static final String CONSTRAINTS = """
            select conrelid::regclass::text, conname, regexp_replace(pg_get_constraintdef(oid), '\\s+', ' ', 'g'),
                   contype in ('p', 'f') and conname ~ ('^' || conrelid::regclass || '_.*(pkey|fkey)[0-9]*$')
            from pg_constraint
            where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x', 'p', 'f')
              and conrelid::regclass::text <> 'flyway_schema_history'""";

    /** The functions that refuse a row, with the tables and the first arguments of their triggers. */
    private static final String REFUSING = """
            select distinct proname, prosrc, tgrelid::regclass::text, split_part(encode(tgargs, 'escape'), '\\000', 1)
            from pg_proc left join pg_trigger on tgfoid = pg_proc.oid and not tgisinternal
            where pronamespace = 'public'::regnamespace and proname <> 'refuse'
              and (prosrc like '%violates check constraint%' or prosrc like '%perform refuse(%')""";

    /** The table and the name of the rule, in a call of refuse or in a message. */
    private static final Pattern REFUSED = Pattern.compile(
            "refuse\\('?(\\w+)'?, '?(tg_argv\\[0]|\\w+)'?|relation \"(\\w+|%)\" violates check constraint \"(\\w+|%)\"");

    private static final Pattern BROKEN = Pattern.compile("broken := '(\\w+)'");

    private static final Pattern MIGRATION = Pattern.compile("V[0-9_]+__([a-z]+)\\w*\\.sql");
    private static final Pattern CREATE_TABLE = Pattern.compile("(?m)^create table (\\w+)");

    private static final Pattern CONSTANT = Pattern.compile("static final String ([A-Z_]+) = \"(\\w+)\";");

    /** The relevant parts of an answer to a rule: strings, error codes, names of rules, and the end of the answer. */
    private static final Pattern WORD = Pattern.compile("\"(\\w+)\"|\\b([A-Z]+_?[A-Z_]+)\\b|\\bnull\\b|;");

    /**
     * @param isOrdinaryKey a key or a reference with the name that PostgreSQL gives it
     * @param isConflict violated by meeting another transaction only
     */
    private record Rule(String table, String name, String heldBy, boolean isOrdinaryKey, boolean isConflict) {}

    @Test
    void rulesPageIsThatOfTheDatabase() throws IOException {
        String page = page();
        if (System.getProperty(UPDATE) != null) {
            Files.writeString(PAGE, page);
        }
        List<String> committed = Files.readAllLines(PAGE);
        List<String> generated = page.lines().toList();
        if (!committed.equals(generated)) {
            fail("src/docs/rules.md is out of date. Regenerate it by: mvn test -Dtest=RulesPageTest -D%s\n\n%s"
                    .formatted(UPDATE, difference(committed, generated)));
        }
    }

    private static String difference(List<String> committed, List<String> generated) {
        return String.join(
                "\n",
                DiffUtils.generateUnifiedDiff(
                        "committed", "generated", committed, DiffUtils.diff(committed, generated), 0));
    }

    /** Finds answers to a constraint that was renamed; the server would answer with an internal error. */
    @Test
    void eachRuleThatAUseCaseAnswersExists() {
        Set<String> rules = rules().map(Rule::name).collect(Collectors.toSet());
        Pattern named = Pattern.compile("constraint\\.equals\\(\"(\\w+)\"\\)|case ((?:\"\\w+_\\w+\",?\\s*)+)->");

        List<String> answered = sources().values().stream()
                .filter(source -> source.contains("constraint"))
                .flatMap(source -> named.matcher(source).results())
                .flatMap(found ->
                        Pattern.compile("\"(\\w+)\"").matcher(found.group()).results())
                .map(name -> name.group(1))
                .toList();

        assertThat(answered).hasSizeGreaterThan(30);
        assertThat(rules).containsAll(answered);
    }

    private static String page() {
        List<Rule> rules =
                rules().sorted(Comparator.comparing(Rule::name)).distinct().toList();
        Map<String, Map<String, Set<String>>> answers =
                answers(rules.stream().map(Rule::name).collect(Collectors.toSet()));
        StringBuilder page = new StringBuilder(HEAD);
        tablesByContext().forEach((context, tables) -> {
            page.append("\n## ").append(context).append("\n\n| table | rule | held by | answer |\n|---|---|---|---|\n");
            for (String table : tables) {
                rules.stream()
                        .filter(rule -> rule.table().equals(table))
                        .filter(rule -> !rule.isOrdinaryKey() || answers.containsKey(rule.name()))
                        .map(rule -> row(rule, answers.getOrDefault(rule.name(), Map.of())))
                        .forEach(page::append);
            }
        });
        return page.toString();
    }

    private static String row(Rule rule, Map<String, Set<String>> answers) {
        String answer = answers.entrySet().stream()
                .map(byUseCase -> code(byUseCase.getKey()) + " "
                        + byUseCase.getValue().stream().map(RulesPageTest::code).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        code(rule.table()),
                        code(rule.name()),
                        code(rule.heldBy().replace("|", "\\|")),
                        answer.isEmpty() ? rule.isConflict() ? "`CONFLICT`" : "last word only" : answer);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static Stream<Rule> rules() {
        List<Rule> constraints = TestDatabase.list(
                CONSTRAINTS,
                row -> new Rule(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), false));
        List<Stream<Rule>> refused = TestDatabase.list(
                REFUSING,
                row -> refused(
                        row.getString(1),
                        row.getString(2),
                        Objects.requireNonNullElse(row.getString(3), ""),
                        Objects.requireNonNullElse(row.getString(4), "")));
        return Stream.concat(constraints.stream(), refused.stream().flatMap(rules -> rules));
    }

    /** What a function refuses, read from its text. */
    private static Stream<Rule> refused(String function, String text, String tableOfTrigger, String argument) {
        return REFUSED.matcher(text).results().flatMap(found -> {
            String table = Objects.requireNonNullElse(found.group(1), found.group(3));
            String name = Objects.requireNonNullElse(found.group(2), found.group(4));
            Stream<String> names = switch (name) {
                case "tg_argv[0]" -> Stream.of(argument);
                case "%" -> BROKEN.matcher(text).results().map(broken -> broken.group(1));
                default -> Stream.of(name);
            };
            boolean isOfTrigger = table.equals("tg_table_name") || table.equals("%");
            boolean isConflict = text.contains("serialization_failure");
            return names.map(
                    rule -> new Rule(isOfTrigger ? tableOfTrigger : table, rule, function + "()", false, isConflict));
        });
    }

    /** The tables of each context, in the sequence in which the migrations create them. */
    private static Map<String, List<String>> tablesByContext() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        files(MIGRATIONS).forEach(file -> {
            var named = MIGRATION.matcher(file.getFileName().toString());
            if (named.matches()) {
                CREATE_TABLE
                        .matcher(text(file))
                        .results()
                        .forEach(created -> tables.computeIfAbsent(named.group(1), context -> new ArrayList<>())
                                .add(created.group(1)));
            }
        });
        return tables;
    }

    /** For each rule the error codes that answer it, by the class of the use case. */
    private static Map<String, Map<String, Set<String>>> answers(Set<String> rules) {
        Map<String, String> sources = sources();
        Map<String, String> constants = new HashMap<>();
        sources.values()
                .forEach(source -> CONSTANT.matcher(source)
                        .results()
                        .filter(constant -> rules.contains(constant.group(2)))
                        .forEach(constant -> constants.put(constant.group(1), constant.group(2))));
        Map<String, Map<String, Set<String>>> answers = new TreeMap<>();
        sources.forEach((useCase, source) -> {
            String withoutConstants = CONSTANT.matcher(source).replaceAll("");
            WORD.matcher(withoutConstants).results().forEach(word -> {
                String rule = rule(word.group(1), word.group(2), rules, constants);
                if (rule != null) {
                    Set<String> codes = codes(withoutConstants.substring(word.end()), rules, constants);
                    if (!codes.isEmpty()) {
                        answers.computeIfAbsent(rule, any -> new TreeMap<>())
                                .computeIfAbsent(useCase, any -> new TreeSet<>())
                                .addAll(codes);
                    }
                }
            });
        });
        return answers;
    }

    /** The rule that a string, or a constant with its name, means. */
    private static @Nullable String rule(
            @Nullable String string, @Nullable String constant, Set<String> rules, Map<String, String> constants) {
        if (string != null) {
            return rules.contains(string) ? string : null;
        }
        return constant == null ? null : constants.get(constant);
    }

    /** The error codes of the answer that begins here: up to its end, the next rule or the answer to all other rules. */
    private static Set<String> codes(String answer, Set<String> rules, Map<String, String> constants) {
        Set<String> codes = new TreeSet<>();
        List<MatchResult> words = WORD.matcher(answer).results().toList();
        if (words.isEmpty() || words.get(0).group().equals(";")) {
            return codes;
        }
        for (var word : words) {
            boolean isRule = rule(word.group(1), word.group(2), rules, constants) != null;
            boolean isCode = word.group(2) != null && !isRule;
            if (isCode) {
                codes.add(word.group(2));
            } else if ((isRule || word.group(1) == null) && !codes.isEmpty()) {
                break;
            }
        }
        return codes;
    }

    /** The text of each class, by its name, without comments. */
    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        files(CODE)
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> sources.put(
                        file.getFileName().toString().replace(".java", ""),
                        text(file).replaceAll("(?s)/\\*.*?\\*/|(?m)//.*$", "")));
        return sources;
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
