package dev.tributary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the contexts, {@code src/docs/contexts/<name>.md}. Each lists the tables of its context. */
final class ContextPages {

    /** The contexts in their sequence: each may use those before it. */
    static final List<String> CONTEXTS = List.of(ArchitectureTest.CONTEXTS);

    private static final Path PAGES = Path.of("src", "docs", "contexts");
    private static final Path DATABASE = Path.of("src", "main", "resources", "db");

    /** A row of the section on tables: the name of a table or view in backticks, then the meaning of a row. */
    private static final Pattern TABLE = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private ContextPages() {}

    static Path of(String context) {
        return PAGES.resolve(context + ".md");
    }

    /** The tables and views of a context. */
    static List<String> tablesOf(String context) {
        return TABLE.matcher(section(text(of(context)), "Tables"))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /** The text below a heading of the second level, up to the next one; empty if there is no such heading. */
    static String section(String page, String heading) {
        return Stream.of(page.split("(?m)^## "))
                .filter(section -> section.startsWith(heading + "\n"))
                .findFirst()
                .orElse("");
    }

    /** All SQL that makes the database, in the sequence of the files' names. */
    static String database() {
        try (Stream<Path> files = Files.walk(DATABASE)) {
            return String.join(
                    "\n",
                    files.filter(file -> file.toString().endsWith(".sql"))
                            .sorted()
                            .map(ContextPages::text)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
