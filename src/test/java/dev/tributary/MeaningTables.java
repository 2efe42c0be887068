package dev.tributary;

import org.assertj.core.util.diff.DiffUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * The generated tables of a page. A table stands between {@code <!-- generated: name -->} and
 * {@code <!-- end -->}. The code decides about its rows and about all cells but the last: people write that one on the
 * page, and it says what the row means.
 */
public final class MeaningTables {

    private static final String UPDATE = "docs.update";
    private static final int CONTEXT_LINES = 1;
    private static final Pattern BLOCK =
            Pattern.compile("<!-- generated: ([\\w-]+) -->\\n(.*?)<!-- end -->", Pattern.DOTALL);

    /** A row: its first cell and its last one. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+?) \\|.*\\| ([^|]*?) ?\\|$");

    /**
     * A table.
     *
     * @param header the headings of all columns; the last one is of the meaning
     * @param rows the cells without the meaning; the first one identifies the row
     */
    public record Table(List<String> header, List<List<String>> rows) {}

    private MeaningTables() {}

    /** Fails if the page does not have these tables, by name, or if a row of them lacks its meaning. */
    public static void check(Path page, Map<String, Table> tables, Class<?> test) throws IOException {
        String committed = Files.readString(page);
        assertThat(BLOCK.matcher(committed).results().map(block -> block.group(1)))
                .as("the generated tables of " + page)
                .containsExactlyInAnyOrderElementsOf(tables.keySet());
        String generated =
                BLOCK.matcher(committed).replaceAll(block -> Matcher.quoteReplacement(generated(block, tables)));
        if (System.getProperty(UPDATE) != null) {
            Files.writeString(page, generated);
            committed = generated;
        }
        if (!committed.equals(generated)) {
            List<String> before = committed.lines().toList();
            List<String> after = generated.lines().toList();
            fail("""
                    %s is not what the code says:

                    %s

                    Write it with: mvn test -Dtest=%s -D%s
                    Then write the last cell of each new row.""".formatted(
                            page,
                            String.join(
                                    "\n",
                                    DiffUtils.generateUnifiedDiff(
                                            "page", "code", before, DiffUtils.diff(before, after), CONTEXT_LINES)),
                            test.getSimpleName(),
                            UPDATE));
        }
        assertThat(BLOCK.matcher(committed)
                        .results()
                        .flatMap(block -> meanings(block.group(2)).entrySet().stream()
                                .filter(row -> row.getValue().isBlank())
                                .map(row -> block.group(1) + ": " + row.getKey())))
                .as("rows of %s whose last cell is empty", page)
                .isEmpty();
    }

    private static String generated(MatchResult block, Map<String, Table> tables) {
        String name = block.group(1);
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        Map<String, String> meanings = meanings(block.group(2));
        Stream<List<String>> head = Stream.of(
                table.header(), table.header().stream().map(column -> "---").toList());
        Stream<List<String>> rows = table.rows().stream()
                .map(cells -> Stream.concat(cells.stream(), Stream.of(meanings.getOrDefault(cells.get(0), "")))
                        .toList());
        return Stream.concat(head, rows)
                .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining("", "<!-- generated: " + name + " -->\n", "<!-- end -->"));
    }

    /** What people wrote into the last cells, by the first cells. */
    private static Map<String, String> meanings(String table) {
        Map<String, String> meanings = new HashMap<>();
        ROW.matcher(table).results().skip(2).forEach(row -> meanings.put(row.group(1), row.group(2)));
        return meanings;
    }
}
