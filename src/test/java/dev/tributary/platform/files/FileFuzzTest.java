package dev.tributary.platform.files;

import dev.tributary.platform.files.sheet.SheetLimits;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import jakarta.inject.Inject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static dev.tributary.platform.files.WorkbookParts.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

/**
 * Random broken files of every kind: the server imports or refuses them, without faults. {@code -Dfuzz.draws=10000}
 * draws more of them for the readers, {@code -Dfuzz.sent=1000} for the door; {@code -Dfuzz.seed} draws others, and
 * {@code -Dfuzz.keep=<folder>} saves the valid files from which they are made.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileFuzzTest {

    private static final SheetLimits LIMITS = new SheetLimits(64L << 20, 8L << 20, 1_000_000);
    private static final int DRAWS = Integer.getInteger("fuzz.draws", 300);
    private static final int SENT = Integer.getInteger("fuzz.sent", 60);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @Inject
    @All
    @SuppressWarnings("NullAway.Init")
    List<FileImport> kinds;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<Sound> files = new ArrayList<>();

    private record Sound(FileImport kind, byte[] file) {}

    /** Read once: Quarkus gives RestAssured the server's address when a test begins, not before. */
    @BeforeEach
    void soundFilesOfEveryKind() throws IOException {
        if (!files.isEmpty()) {
            return;
        }
        for (FileImport kind : kinds) {
            String month = kind.export().filtersByName().containsKey("from") ? "&from=2026-10-01&to=2026-10-03" : "";
            for (String format : List.of("csv", "xlsx")) {
                byte[] file = given().auth()
                        .oauth2(Ask.token(DemoUser.DIRECTOR))
                        .get("/exports/" + kind.kind() + "?format=" + format + month)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                add(kind, format, file);
            }
            add(kind, "parts.xlsx", allTypes(kind.columns()));
        }
    }

    private void add(FileImport kind, String name, byte[] file) throws IOException {
        files.add(new Sound(kind, file));
        String keep = System.getProperty("fuzz.keep");
        if (keep != null) {
            Files.write(Files.createDirectories(Path.of(keep)).resolve(kind.kind() + "." + name), file);
        }
    }

    /** A workbook with cells of all types; exports do not have all of them. */
    private static byte[] allTypes(List<Column> columns) {
        List<String> cells = List.of(
                "<c t='s'><v>0</v></c>",
                "<c s='2'><v>46357</v></c>",
                "<c t='str'><f>A1</f><v>a</v></c>",
                "<c t='b'><v>1</v></c>",
                "<c><v>5.25</v></c>",
                "<c t='d'><v>2026-11-30</v></c>",
                "<c t='e'><v>#N/A</v></c>",
                "<c><f>A1</f></c>");
        StringBuilder rows =
                new StringBuilder(header(columns.stream().map(Column::name).toArray(String[]::new)));
        for (int row = 0; row < 8; row++) {
            rows.append("<row>");
            for (int column = 0; column < columns.size(); column++) {
                rows.append(cells.get((row + column) % cells.size()));
            }
            rows.append("</row>");
        }
        return WorkbookParts.ofSheet(
                        "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref='Z1:AA1'/></mergeCells>",
                        "<t>a</t>",
                        "<r><t>b</t></r><rPh><t>c</t></rPh>")
                .bytes();
    }

    @Test
    void aBrokenFileIsReadOrRefused() throws IOException {
        for (int draw = 0; draw < DRAWS; draw++) {
            Sound sound = drawn(draw);
            Path file = Files.write(folder.resolve("file"), mutated(sound, draw));
            try {
                read(file, sound.kind().columns());
            } catch (FileRefused refused) {
                assertThat(refused.status()).isBetween(400, 499);
            } catch (IOException | RuntimeException ours) {
                throw new AssertionError("draw " + draw + " of " + sound.kind().kind(), ours);
            }
        }
    }

    @Test
    void theDoorAnswersABrokenFileAndDoesNotFail() {
        for (int draw = 0; draw < SENT; draw++) {
            Sound sound = drawn(draw);
            Importing.send(sound.kind().kind(), mutated(sound, draw), "?dryRun=true")
                    .statusCode(lessThan(500));
        }
    }

    private Sound drawn(int draw) {
        return files.get(new Random(SEED + draw).nextInt(files.size()));
    }

    private static byte[] mutated(Sound sound, int draw) {
        return new FileMutations(SEED + draw).of(sound.file());
    }

    private static void read(Path file, List<Column> columns) throws IOException, FileRefused {
        try (FileRows rows = FileRows.open(file, columns, LIMITS)) {
            while (rows.next()) {
                for (int column = 0; column < columns.size(); column++) {
                    if (rows.has(column) && rows.fault(column) == null) {
                        columns.get(column).fault(columns.get(column).value(rows.value(column)));
                    }
                }
            }
        }
    }
}
