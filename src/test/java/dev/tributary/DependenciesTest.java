package dev.tributary;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of dependencies names the versions that the build has. */
class DependenciesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^:`]+):([^`]+)` \\| (\\S+) \\|");

    @Test
    void theTableNamesTheVersionsOfTheBuild() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("src", "docs", "dependencies.md")))
                .results()
                .toList();
        var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .toList();

        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows).allSatisfy(row -> assertThat(jars).contains(row.group(2) + "-" + row.group(3) + ".jar"));
    }
}
