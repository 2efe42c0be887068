package dev.tributary.platform.files;

import dev.tributary.MeaningTables;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the files has the columns and filters of each kind. */
@QuarkusTest
class FilesPageTest {

    private static final Path PAGE = Path.of("src", "docs", "files.md");

    @Inject
    @All
    @SuppressWarnings("NullAway.Init")
    List<FileKind> kinds;

    @Test
    void thePageHasTheColumnsAndFiltersOfEachKind() throws IOException {
        Map<String, MeaningTables.Table> tables = new HashMap<>();
        kinds.forEach(kind -> tables.put(kind.kind(), columns(kind)));
        tables.put("filters", filters());

        MeaningTables.check(PAGE, tables, FilesPageTest.class);
    }

    private static MeaningTables.Table columns(FileKind kind) {
        Set<String> identity = kind instanceof FileImport imported ? Set.copyOf(imported.identity()) : Set.of();
        return new MeaningTables.Table(
                List.of("column", "values", "", "meaning"),
                kind.columns().stream()
                        .map(column -> List.of(
                                "`" + column.name() + "`",
                                values(column),
                                note(column, identity.contains(column.name()))))
                        .toList());
    }

    private MeaningTables.Table filters() {
        return new MeaningTables.Table(
                List.of("kind", "filters", "for partners", "remarks"),
                kinds.stream()
                        .sorted(Comparator.comparing(FileKind::kind))
                        .map(kind -> List.of(
                                "`" + kind.kind() + "`", filters(kind.export()), kind.isForPartners() ? "yes" : "no"))
                        .toList());
    }

    private static String filters(Export export) {
        return Stream.concat(
                        export.needed().stream().map(column -> "`" + column.name() + "` (required)"),
                        export.filters().stream()
                                .map(filter -> "`" + filter.column().name() + "`"))
                .collect(Collectors.joining(", "));
    }

    private static String note(Column column, boolean identifies) {
        String empty = column.required() ? "" : column.expected() ? "optional" : "omissible";
        return identifies ? (empty.isEmpty() ? "" : empty + ", ") + "identifies" : empty;
    }

    private static String values(Column column) {
        String detail = column.detail();
        return switch (column.type()) {
            case "date" -> column.suffix().isEmpty() ? "day" : "month";
            case "boolean" -> "true, false";
            case "int" -> "integer " + detail;
            case "numeric(9, 6)" -> "degrees " + detail;
            case "text" -> detail == null ? "currency" : detail.matches("\\d+") ? "text, at most " + detail : detail;
            default -> "number";
        };
    }
}
