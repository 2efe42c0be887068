package dev.tributary.platform.files;

import dev.tributary.platform.files.sheet.SheetLimits;
import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.inject.Inject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.send;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class SheetImportTest {

    private static final Path CASES = Path.of("..", "shared", "cases");
    private static final String[] ORDERS = Importing.ORDERS.strip().split(",");

    @Inject
    @All
    @SuppressWarnings("NullAway.Init")
    List<FileImport> kinds;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void aSmallCompany() throws SQLException {
        Importing.emptyDatabase();
        Importing.aSmallCompany();
    }

    @Test
    void aSpreadsheetIsTakenInAsACsvFileIs() throws SQLException {
        imported(
                send(
                        "orders",
                        workbook(ORDERS, sheet -> {
                            order(sheet, 1);
                            sheet.value(1, 8, 0.1 + 0.2);
                            sheet.value(1, 11, 0.3);
                        }),
                        ""),
                1,
                0,
                0);
        assertThat(value("select number || ' ' || order_date || ' ' || net || ' ' || total from sales_order"))
                .isEqualTo("1001 2026-11-02 0.3000 0.3000");
    }

    @Test
    void aDateMayBeWrittenAsTextTooAndEmptyRowsDoNotCount() {
        imported(
                send(
                        "orders",
                        workbook(ORDERS, sheet -> {
                            order(sheet, 3);
                            sheet.inlineString(3, 4, "2026-11-02");
                            sheet.style(4, 0).bold().set();
                        }),
                        ""),
                1,
                0,
                0);
    }

    @Test
    void aFaultIsToldWithTheRowThatTheSpreadsheetShows() {
        refused(
                send(
                        "orders",
                        workbook(ORDERS, sheet -> {
                            order(sheet, 3);
                            sheet.value(3, 4, 46000.5);
                        }),
                        ""),
                422,
                "NOT_A_DATE",
                4,
                "order_date",
                "2025-12-09T12:00");
        refused(
                send(
                        "orders",
                        workbook(ORDERS, sheet -> {
                            order(sheet, 1);
                            sheet.value(1, 12, "one too many");
                        }),
                        ""),
                400,
                "RAGGED_ROW",
                2,
                null,
                null);
    }

    @Test
    void whatOnlyLooksLikeASpreadsheetIsRefused() throws IOException {
        byte[] whole = workbook(ORDERS, sheet -> order(sheet, 1));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        fails(half, 400, "NOT_XLSX");
        fails(archive.toByteArray(), 400, "NOT_XLSX");
        fails(packedByXz(whole), 400, "NOT_XLSX");
        fails(old, 400, "OLD_SPREADSHEET");
        fails(workbook(new String[] {"number", "number"}, sheet -> {}), 400, "REPEATED_COLUMN");
    }

    /** Mutant: a reader that allocates all columns up to the last one needs a gigabyte for the first of them. */
    @Test
    void aSmallFileThatUnpacksToFarTooMuchIsRefused() {
        String header = WorkbookParts.header(ORDERS);
        fails(
                WorkbookParts.of(header + "<row><c r='ZZZZZZ2'><v>1</v></c></row>")
                        .bytes(),
                400,
                "NOT_XLSX");
        fails(WorkbookParts.of(header + "<row><c r='XFD2'><v>1</v></c></row>").bytes(), 400, "RAGGED_ROW");
        fails(WorkbookParts.of(header + "<row><c><v>1e999999999</v></c></row>").bytes(), 422, "NOT_SHOWN_SO");
        fails(WorkbookParts.of(header + "<row>" + "<c/>".repeat(2_000_000)).bytes(), 400, "NOT_XLSX");
        String texts = "<t>" + "a".repeat(100_000) + "</t>";
        fails(
                WorkbookParts.of(header, Collections.nCopies(400, texts).toArray(String[]::new))
                        .bytes(),
                413,
                "SHARED_TEXTS_TOO_LARGE");
        send(
                        "orders",
                        WorkbookParts.of(header, Collections.nCopies(400, texts).toArray(String[]::new))
                                .bytes(),
                        "")
                .body("errors[0].reason", containsString("tributary.imports.largest-shared-texts"))
                .body("errors[0].reason", containsString("67108864"));
    }

    @Test
    void anErrorAndAFormulaWithoutAResultAreRefusedInEveryColumnOfEveryKind() throws IOException, FileRefused {
        for (FileImport kind : kinds) {
            List<Column> columns = kind.columns();
            String[] names = columns.stream().map(Column::name).toArray(String[]::new);
            byte[] workbook = WorkbookParts.of(WorkbookParts.header(names)
                            + "<row>" + "<c t='e'><f>A1</f><v>#N/A</v></c>".repeat(names.length) + "</row>"
                            + "<row>" + "<c><f>A1</f></c>".repeat(names.length) + "</row>")
                    .bytes();
            Path file = Files.write(folder.resolve("file"), workbook);
            try (FileRows rows = FileRows.open(file, columns, new SheetLimits(1 << 20, 1 << 20, 1 << 20))) {
                for (FaultCode fault : List.of(FaultCode.CELL_ERROR, FaultCode.FORMULA_WITHOUT_RESULT)) {
                    assertThat(rows.next()).isTrue();
                    for (int column = 0; column < names.length; column++) {
                        assertThat(rows.fault(column))
                                .as(kind.kind() + " " + names[column])
                                .isEqualTo(fault);
                    }
                }
            }
        }
    }

    @Test
    void aFaultOfACellIsToldWithItsColumnAndWhatToDo() {
        String header = WorkbookParts.header("code", "name", "unit");
        String name = WorkbookParts.text("Pump");
        String unit = WorkbookParts.text("PCS");
        refused(
                send(
                                "products",
                                WorkbookParts.of(header + "<row><c s='1'><v>42</v></c>" + name + unit + "</row>")
                                        .bytes(),
                                "")
                        .body("errors[0].reason", containsString("Format the column as text")),
                422,
                "NOT_SHOWN_SO",
                2,
                "code",
                "42");
        refused(
                send(
                        "products",
                        WorkbookParts.of(header + "<row>" + name + "<c t='e'><v>#N/A</v></c>" + unit + "</row>")
                                .bytes(),
                        ""),
                422,
                "CELL_ERROR",
                2,
                "name",
                "#N/A");
        refused(
                send(
                        "products",
                        WorkbookParts.of(header + "<row>" + name + name + "<c t='s'><v>0</v></c></row>")
                                .bytes(),
                        ""),
                400,
                "NOT_XLSX",
                2,
                null,
                null);
    }

    @Test
    void aBirthdayMayBeACellThatShowsADay() throws SQLException {
        String header = WorkbookParts.header(
                "partner_code",
                "name",
                "title",
                "namesake",
                "role",
                "influence",
                "phone",
                "wechat",
                "qq",
                "email",
                "birthday");
        String row =
                "<row>" + WorkbookParts.text("P1") + WorkbookParts.text("Li") + "<c/><c/>" + WorkbookParts.text("BUYER")
                        + WorkbookParts.text("HIGH") + "<c/><c/><c/><c/><c s='2'><v>29280</v></c></row>";
        imported(send("contacts", WorkbookParts.of(header + row).bytes(), ""), 1, 0, 0);
        assertThat(value("select year || '-' || month || '-' || day from contact_key_date"))
                .isEqualTo("1980-2-29");
    }

    @ParameterizedTest
    @CsvSource({
        "formula-error-products, 422, CELL_ERROR, name",
        "formula-without-value-prices, 422, FORMULA_WITHOUT_RESULT, floor_price",
        "long-id-products, 422, NOT_SHOWN_SO, code",
        "period-as-number-targets, 422, NOT_A_MONTH, period_start",
        "merged-cells-products, 400, MERGED_CELLS,",
        "iso-date-cell-orders, 422, UNKNOWN_PARTNER, partner_code",
    })
    void workbooksOfPeopleAreToldWhatIsWrong(String name, int status, String code, @Nullable String column)
            throws IOException {
        Path file = CASES.resolve(name + ".xlsx");
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        String kind = name.substring(name.lastIndexOf('-') + 1);
        send(kind, Files.readAllBytes(file), "?dryRun=true")
                .statusCode(status)
                .body("errors.code", hasItem(code))
                .body("errors.column", hasItem(column));
    }

    @Test
    void emptyColumnsAtTheEndOfACsvFileDoNotCount() throws IOException {
        Path file = CASES.resolve("trailing-commas-products.csv");
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        imported(send("products", Files.readAllBytes(file), "?dryRun=true"), 1, 0, 0);
    }

    /** The same archive, with a rare compression method declared for its parts. */
    private static byte[] packedByXz(byte[] workbook) {
        byte[] changed = workbook.clone();
        for (int at = 0; at < changed.length - 4; at++) {
            if (changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 3 && changed[at + 3] == 4) {
                changed[at + 8] = 95;
            } else if (changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 1 && changed[at + 3] == 2) {
                changed[at + 10] = 95;
            }
        }
        return changed;
    }

    private static void fails(byte[] file, int status, String code) {
        send("orders", file, "").statusCode(status).body("errors[0].code", equalTo(code));
    }

    private static void order(Worksheet sheet, int row) {
        sheet.value(row, 0, 1001);
        sheet.value(row, 1, "P1");
        sheet.value(row, 2, "EAST");
        sheet.value(row, 4, LocalDate.of(2026, 11, 2));
        sheet.style(row, 4).format("yyyy-mm-dd").set();
        sheet.value(row, 7, "CNY");
        sheet.value(row, 8, 100);
        sheet.value(row, 9, 0);
        sheet.value(row, 10, 0);
        sheet.value(row, 11, 100);
    }

    private static byte[] workbook(String[] header, Consumer<Worksheet> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int at = 0; at < header.length; at++) {
                sheet.value(0, at, header[at]);
            }
            rows.accept(sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
