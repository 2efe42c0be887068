package dev.tributary.platform.files;

import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.send;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class SheetImportTest {

    private static final String[] ORDERS = Importing.ORDERS.strip().split(",");

    @BeforeEach
    void aSmallCompany() throws SQLException {
        Importing.emptyDatabase();
        Importing.aSmallCompany();
    }

    @Test
    void a_spreadsheet_is_taken_in_as_a_csv_file_is() throws SQLException {
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
    void a_date_may_be_written_as_text_too_and_empty_rows_do_not_count() {
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
    void a_fault_is_told_with_the_row_that_the_spreadsheet_shows() {
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
                "46000.5");
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
    void what_only_looks_like_a_spreadsheet_is_refused() throws IOException {
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

    @Test
    void a_spreadsheet_that_unpacks_to_far_too_much_is_refused_before_it_is_read() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 40; megabyte++) {
                zip.write(blanks);
            }
        }
        assertThat(archive.size()).isLessThan(100_000);
        fails(archive.toByteArray(), 413, "UNPACKED_TOO_LARGE");
    }

    /** The same archive, which says of its parts that they are packed by a way that only few programs know. */
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
