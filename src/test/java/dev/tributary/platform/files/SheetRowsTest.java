package dev.tributary.platform.files;

import dev.tributary.platform.files.sheet.SheetLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static dev.tributary.platform.files.WorkbookParts.header;
import static dev.tributary.platform.files.WorkbookParts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The meaning of a workbook's cells in each kind of column, and the harmful workbooks that are refused early. */
class SheetRowsTest {

    private static final SheetLimits LIMITS = new SheetLimits(1L << 30, 64L << 20, 30_000_000);
    private static final String HEADER = header("code", "amount", "day", "month", "birthday", "primary");
    private static final List<Column> COLUMNS = List.of(
            Column.code("code").optional(),
            Column.decimal("amount").optional(),
            Column.date("day").optional(),
            Column.month("month").optional(),
            Column.birthday("birthday").optional(),
            Column.bool("primary").optional());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Mutant: without the styles, 46357 is a code, a day without a format, and no birthday. */
    @ParameterizedTest
    @CsvSource({
        "code, <c><v>1001</v></c>, 1001,",
        "code, <c s='4'><v>1001</v></c>, 1001,",
        "code, <c s='8'><v>1001</v></c>, 1001,",
        "code, <c><v>123456789012345</v></c>, 123456789012345,",
        "code, <c><v>2026110100012345</v></c>, 2026110100012345, NOT_SHOWN_SO",
        "code, <c><v>2.0261101000123452E15</v></c>, 2026110100012345.2, NOT_SHOWN_SO",
        "code, <c s='1'><v>42</v></c>, 42, NOT_SHOWN_SO",
        "code, <c s='5'><v>1001</v></c>, 1001, NOT_SHOWN_SO",
        "code, <c s='4'><v>1.5</v></c>, 1.5, NOT_SHOWN_SO",
        "code, <c s='2'><v>46357</v></c>, 2026-12-01, NOT_SHOWN_SO",
        "code, <c s='7'><v>0.5</v></c>, 0.5, NOT_SHOWN_SO",
        "code, <c t='d'><v>2026-12-01</v></c>, 2026-12-01, NOT_SHOWN_SO",
        "code, <c t='b'><v>1</v></c>, TRUE,",
        "code, <c t='str'><f>A1</f><v>a</v></c>, a,",
        "code, <c t='str'><f>A1</f><v></v></c>, '',",
        "code, <c s='2'/>, '',",
        "code, <c t='s'><v>0</v></c>, 东莞,",
        "code, <c t='s'><v>1</v></c>, 'a b',",
        "amount, <c><v>0.30000000000000004</v></c>, 0.3,",
        "amount, <c s='5'><v>1234.5</v></c>, 1234.5,",
        "amount, <c><v>1.2E3</v></c>, 1200,",
        "amount, <c s='6'><v>46357</v></c>, 2026-12-01, NOT_A_NUMBER",
        "amount, <c><v>1e999999999</v></c>, 1e999999999, NOT_A_NUMBER",
        "amount, <c><v>1e-999999999</v></c>, 1e-999999999, NOT_A_NUMBER",
        "amount, <c><f t='shared' si='0'/><v>5</v></c>, 5,",
        "day, <c s='2'><v>46357</v></c>, 2026-12-01,",
        "day, <c s='6'><v>46357.0</v></c>, 2026-12-01,",
        "day, <c s='2'><v>46357.5</v></c>, 2026-12-01T12:00, NOT_A_DATE",
        "day, <c s='2'><v>1</v></c>, 1900-01-01,",
        "day, <c s='2'><v>60</v></c>, 60, NOT_A_DATE",
        "day, <c s='2'><v>61</v></c>, 1900-03-01,",
        "day, <c s='2'><v>2958466</v></c>, 2958466, NOT_A_DATE",
        "day, <c><v>46357</v></c>, 46357, NOT_A_DATE",
        "day, <c s='7'><v>46357</v></c>, 46357, NOT_A_DATE",
        "day, <c t='d'><v>2026-12-01</v></c>, 2026-12-01,",
        "day, <c t='d'><v>2026-12-01T00:00:00</v></c>, 2026-12-01,",
        "month, <c s='3'><v>46357</v></c>, 2026-12,",
        "month, <c><v>202811</v></c>, 202811, NOT_A_MONTH",
        "birthday, <c s='2'><v>29280</v></c>, 1980-02-29,",
        "birthday, <c t='inlineStr'><is><t>02-29</t></is></c>, 02-29,",
        "primary, <c t='b'><v>1</v></c>, true,",
        "code, <c t='e'><f>B1</f><v>#N/A</v></c>, #N/A, CELL_ERROR",
        "code, <c t='e'/>, '', CELL_ERROR",
        "amount, <c><f>B1</f></c>, '', FORMULA_WITHOUT_RESULT",
        "amount, <c><f>B1</f><v></v></c>, '', FORMULA_WITHOUT_RESULT",
        "code, <c t='str'><f>B1</f></c>, '', FORMULA_WITHOUT_RESULT",
    })
    void aCellMeansWhatAPersonSees(String column, String cell, String value, @Nullable String fault)
            throws IOException, FileRefused {
        assertThat(read(WorkbookParts.of(
                        inColumn(column, cell), "<t>东莞</t><rPh sb='0' eb='2'><t>dongguan</t></rPh>", """
                                <r><t>a </t></r><r><rPr><b/></rPr><t>b</t></r>""")))
                .containsExactly(value + " " + fault);
    }

    @Test
    void escapesAreReadButHalvesOfSignsAreLeftAsTheyAre() throws IOException, FileRefused {
        assertThat(read(WorkbookParts.of(inColumn("code", text("a_x000D_b_x005F_x000D_")))))
                .containsExactly("a\rb_x000D_ CONTROL_CHARACTER");
        assertThat(read(WorkbookParts.of(inColumn("code", text("_xD83D__x00_x0041_")))))
                .containsExactly("_xD83D__x00A null");
    }

    @Test
    void aTextThatLooksLikeAnEscapeComesBackAsItWas() throws IOException, FileRefused {
        Path file = folder.resolve("out.xlsx");
        List<Column> columns = List.of(Column.code("code"));
        try (SheetFile written = new SheetFile(file, "codes", columns)) {
            written.row(List.of("a_x0041_x0042_b"));
        }
        try (FileRows rows = FileRows.open(file, columns, LIMITS)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).isEqualTo("a_x0041_x0042_b");
        }
    }

    @Test
    void aWorkbookOf1904CountsFromThere() throws IOException, FileRefused {
        assertThat(read(WorkbookParts.of(inColumn("day", "<c s='2'><v>44895</v></c>"))
                        .replaced("<sheets>", "<workbookPr date1904='1'/><sheets>")))
                .containsExactly("2026-12-01 null");
    }

    @Test
    void formulasOfAProgramThatWorksNoneOutHaveNoResult() throws IOException, FileRefused {
        assertThat(read(WorkbookParts.of(inColumn("amount", "<c><f>A1</f><v>0</v></c>"))
                        .replaced("</sheets>", "</sheets><calcPr fullCalcOnLoad='1'/>")))
                .containsExactly("0 FORMULA_WITHOUT_RESULT".substring(1));
    }

    @Test
    void strictWorkbooksAndOthersPrefixesAreRead() throws IOException, FileRefused {
        String strict = "http://purl.oclc.org/ooxml/";
        assertThat(read(WorkbookParts.of(inColumn("day", "<c s='2'><v>46357</v></c>"))
                        .replaced(WorkbookParts.MAIN, strict + "spreadsheetml/main")
                        .replaced(WorkbookParts.RELATIONS, strict + "officeDocument/relationships")))
                .containsExactly("2026-12-01 null");
        WorkbookParts prefixed = WorkbookParts.of("");
        prefixed.with(
                WorkbookParts.SHEET,
                ("<x:worksheet xmlns:x='" + WorkbookParts.MAIN
                        + "'><x:sheetData><x:row><x:c t='str'><x:v>code</x:v></x:c></x:row>"
                        + "<x:row><x:c t='str'><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>"));
        assertThat(read(prefixed, List.of(Column.code("code")))).containsExactly("a null");
    }

    @Test
    void theFirstSheetWithCellsThatIsNotHiddenIsRead() throws IOException, FileRefused {
        WorkbookParts workbook = WorkbookParts.of(inColumn("code", text("a")))
                .replaced(
                        "<sheets>",
                        "<sheets><sheet r:id='chart'/><sheet r:id='hidden' state='hidden'/><sheet r:id='none'/>")
                .replaced("<Relationship Id='rId1'", """
                        <Relationship Id='chart' Type='http://x/chartsheet' Target='chartsheets/sheet1.xml'/>
                        <Relationship Id='hidden' Type='http://x/worksheet' Target='styles.xml'/>
                        <Relationship Id='rId1'""");
        assertThat(read(workbook)).containsExactly("a null");
        refused(WorkbookParts.of("").replaced("/worksheet'", "/chartsheet'"), FaultCode.NO_SHEET, null);
        refused(WorkbookParts.of("").replaced("<sheet ", "<sheetless "), FaultCode.NO_SHEET, null);
    }

    @Test
    void rowsAndCellsCountThemselvesWhereTheyHaveNoNumber() throws IOException, FileRefused {
        String rows = header("code")
                + "<row/><row r='5'><c r='A5' s='2'/></row><row><c r='A6' t='str'><v>a</v></c><c/></row>";
        try (FileRows read = open(WorkbookParts.of(rows).bytes(), List.of(Column.code("code")), LIMITS)) {
            assertThat(read.next()).isTrue();
            assertThat(read.line()).isEqualTo(6);
            assertThat(read.value(0)).isEqualTo("a");
            assertThat(read.next()).isFalse();
        }
    }

    @Test
    void columnsWithoutAValueAtTheEndDoNotCount() throws IOException, FileRefused {
        String rows =
                "<row>" + text("code") + "<c s='1'/>" + text("") + "</row><row>" + text("a") + "<c/><c s='2'/></row>";
        assertThat(read(WorkbookParts.of(rows), List.of(Column.code("code")))).containsExactly("a null");
    }

    @ParameterizedTest
    @CsvSource({"B2:B4, B2:B4", "A1:B1, A1:B1", "F2:J2, F2:J2", "G1:H9,", "A3:F9,"})
    void mergedCellsOfTheTableAreRefusedByTheirRange(String range, @Nullable String refused)
            throws IOException, FileRefused {
        WorkbookParts workbook = WorkbookParts.ofSheet("<sheetData>" + inColumn("code", text("a"))
                + "</sheetData><mergeCells><mergeCell ref='" + range + "'/></mergeCells>");
        if (refused == null) {
            assertThat(read(workbook)).containsExactly("a null");
        } else {
            refused(workbook, FaultCode.MERGED_CELLS, refused);
        }
    }

    /** Each of these was read as if the cell were empty, dropped the row, or ended in 500. */
    @ParameterizedTest
    @CsvSource({
        "<c t='s'><v>7</v></c>",
        "<c t='s'><v>-1</v></c>",
        "<c t='s'><v>x</v></c>",
        "<c><v>x</v></c>",
        "<c s='9'><v>1</v></c>",
        "<c s='x'><v>1</v></c>",
        "<c t='d'><v>1.12.2026</v></c>",
        "<c t='b'><v>2</v></c>",
        "<c t='new'><v>1</v></c>",
        "<c t='inlineStr'><v>a</v></c>",
        "<c><is><t>a</t></is></c>",
        "<c r='A3'><v>1</v></c>",
        "<c r='B2'/><c r='A2'/>",
        "<c r='1'/>",
        "<c r='XFE2'/>",
        "<c r='ZZZZZZ2'><v>1</v></c>",
        "<c r='A99999999999'/>",
        "<c><v>&#xD800;</v></c>",
        "<c><v>&x;</v></c>",
        "<c><v>1</c>",
        "<c r='A2' r='A2'/>"
    })
    void aCellThatNoSpreadsheetHasIsRefused(String cell) {
        WorkbookParts workbook = WorkbookParts.of(HEADER + "<row>" + cell + "</row>");
        assertThatThrownBy(() -> read(workbook))
                .isInstanceOfSatisfying(FileRefused.class, it -> assertThat(it).hasMessage("NOT_XLSX"));
    }

    @Test
    void aWorkbookWithoutWhatItNeedsIsRefused() {
        for (String part :
                List.of("_rels/.rels", WorkbookParts.BOOK, WorkbookParts.BOOK_RELATIONS, WorkbookParts.SHEET)) {
            WorkbookParts workbook = WorkbookParts.of(HEADER).without(part);
            FaultCode code = part.equals(WorkbookParts.BOOK_RELATIONS) ? FaultCode.NO_SHEET : FaultCode.NOT_XLSX;
            refused(workbook, code, null);
        }
        refused(
                WorkbookParts.of(HEADER)
                        .with(WorkbookParts.SHEET, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                FaultCode.NOT_XLSX,
                null);
        refused(WorkbookParts.of(""), FaultCode.EMPTY_FILE, null);
    }

    @Test
    void whatWouldFillTheMemoryIsRefusedBeforeItDoes() throws IOException {
        SheetLimits limits = new SheetLimits(64 << 20, 1 << 20, 100_000);
        String begin = "<worksheet><sheetData><row>" + text("code") + "</row>";
        // Endless cells, texts, numbers, tags, comments and nested elements.
        refused(endless(begin + "<row>", "<c><v>1</v></c>"), limits, "NOT_XLSX");
        refused(endless(begin + "<row><c t='str'><v>", "abcdefgh"), limits, "ROW_TOO_LONG");
        refused(endless(begin + "<row><c><v>", "12345678"), limits, "ROW_TOO_LONG");
        refused(endless(begin + "<row><c t='inlineStr'><is>", "<r><t>abc</t></r>"), limits, "ROW_TOO_LONG");
        refused(endless(begin + "<row><c t='", "abcdefgh"), limits, "ROW_TOO_LONG");
        refused(endless(begin + "<!--", "abcdefgh"), limits, "ROW_TOO_LONG");
        refused(endless(begin + "<", "abcdefgh"), limits, "ROW_TOO_LONG");
        refused(endless(begin, "<a>"), limits, "NOT_XLSX");
        refused(endless(begin, "<row><c/><c/></row>"), limits, "TOO_MANY_CELLS");
        refused(endless(begin, "<row/>"), limits, "NOT_XLSX");
        refused(endless(begin, "<a/>"), limits, "UNPACKED_TOO_LARGE");
        refused(endless(begin, "<a/>"), LIMITS, "UNPACKED_TOO_LARGE");
        StringBuilder names = new StringBuilder(begin);
        for (int name = 0; name < 5_000; name++) {
            names.append("<n").append(name).append("/>");
        }
        refused(endless(names.toString(), "<a/>"), limits, "NOT_XLSX");

        refused(WorkbookParts.of(header("code", "a".repeat(200_000))), limits, "ROW_TOO_LONG");
        refused(WorkbookParts.of(HEADER, "<t>abcdefgh</t>".repeat(20_000)), limits, "ROW_TOO_LONG");
        String[] texts = new String[20_000];
        Arrays.fill(texts, "<t>a</t>");
        refused(WorkbookParts.of(HEADER, texts), limits, "SHARED_TEXTS_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!-- \" -->", "<!-->' -->", "<![CDATA[\"]]]>", "<?a ' ?>", "<a b='>' c=\"'\"/>"})
    void aTagWithManyAttributesIsRefused(String before) {
        for (String attribute : List.of(" a%d='b'", " xmlns:a%d=\"b\"")) {
            String all = IntStream.range(0, 500).mapToObj(attribute::formatted).collect(Collectors.joining());
            refused(WorkbookParts.of(HEADER + before + "<row" + all + "/>"), FaultCode.NOT_XLSX, null);
        }
    }

    @Test
    void signsOfMarkupInTextsAndRemarksAreNoAttributes() throws IOException, FileRefused {
        String signs = "= \" = ' = > ".repeat(100);
        WorkbookParts workbook = WorkbookParts.of(HEADER + "<!--" + signs + "--><?a " + signs + "?>"
                + "<row><c t='inlineStr'><is><t><![CDATA[a" + signs + "]]></t></is></c></row>");
        assertThat(read(workbook)).isNotEmpty();
    }

    @Test
    void aPartThatIsNotInUtf8IsRefused() {
        WorkbookParts workbook = WorkbookParts.of(HEADER)
                .with(
                        WorkbookParts.SHEET,
                        "<?xml version='1.0' encoding='ISO-2022-JP'?><worksheet><sheetData/></worksheet>");
        refused(workbook, FaultCode.NOT_XLSX, null);
    }

    @Test
    void anArchiveWithADirectoryThatFillsTheMemoryIsRefused() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (int part = 0; part < 40_000; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
            }
        }
        assertThatThrownBy(() -> open(archive.toByteArray(), COLUMNS, LIMITS)).hasMessage("NOT_XLSX");
    }

    @Test
    void rowsOfCommasAloneAndColumnsWithoutANameAtTheEndDoNotCount() throws IOException, FileRefused {
        byte[] csv = "code,,\na,,,,\n,,\n\nb\n".getBytes(StandardCharsets.UTF_8);
        try (FileRows rows = open(csv, List.of(Column.code("code")), LIMITS)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).isEqualTo("a");
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).isEqualTo("b");
            assertThat(rows.line()).isEqualTo(5);
            assertThat(rows.next()).isFalse();
        }
        assertThatThrownBy(() -> open("code,,x\n".getBytes(StandardCharsets.UTF_8), COLUMNS, LIMITS))
                .isInstanceOf(FileRefused.class);
    }

    /** A workbook whose sheet has this beginning, and then 100 MB of this. */
    private Path endless(String begin, String more) throws IOException {
        Path file = folder.resolve("endless.xlsx");
        byte[] parts = WorkbookParts.of("").without(WorkbookParts.SHEET).bytes();
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes);
                ZipInputStream others = new ZipInputStream(new ByteArrayInputStream(parts))) {
            for (ZipEntry part = others.getNextEntry(); part != null; part = others.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                others.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(WorkbookParts.SHEET));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] chunk = more.repeat((1 << 20) / more.length()).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(chunk);
            }
        }
        return file;
    }

    private static String inColumn(String column, String cell) {
        StringBuilder row = new StringBuilder(HEADER).append("<row>");
        for (Column before : COLUMNS) {
            row.append(before.name().equals(column) ? cell : before.name().equals("code") ? text("a") : "<c/>");
            if (before.name().equals(column)) {
                break;
            }
        }
        return row.append("</row>").toString();
    }

    private static @Nullable FaultCode fault(FileRows rows, List<Column> columns, int at) {
        FaultCode fault = rows.fault(at);
        return fault == null ? columns.get(at).fault(rows.value(at)) : fault;
    }

    private List<String> read(WorkbookParts workbook) throws IOException, FileRefused {
        return read(workbook, COLUMNS);
    }

    /** The last value of each row that is not empty or has a fault, and its fault. */
    private List<String> read(WorkbookParts workbook, List<Column> columns) throws IOException, FileRefused {
        List<String> read = new ArrayList<>();
        try (FileRows rows = open(workbook.bytes(), columns, LIMITS)) {
            while (rows.next()) {
                int at = columns.size() - 1;
                while (at > 0 && rows.value(at).isEmpty() && fault(rows, columns, at) == null) {
                    at--;
                }
                read.add(rows.value(at) + " " + fault(rows, columns, at));
            }
        }
        return read.isEmpty() ? List.of(" null") : read;
    }

    private FileRows open(byte[] bytes, List<Column> columns, SheetLimits limits) throws IOException, FileRefused {
        return FileRows.open(Files.write(folder.resolve("file"), bytes), columns, limits);
    }

    private void refused(WorkbookParts workbook, FaultCode code, @Nullable String detail) {
        assertThatThrownBy(() -> read(workbook)).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.fault().code()).isEqualTo(code.name());
            assertThat(refused.fault().detail()).isEqualTo(detail);
        });
    }

    private void refused(WorkbookParts workbook, SheetLimits limits, String... codes) throws IOException {
        refused(Files.write(folder.resolve("file"), workbook.bytes()), limits, codes);
    }

    private static void refused(Path file, SheetLimits limits, String... codes) {
        assertThatThrownBy(() -> {
                    try (FileRows rows = FileRows.open(file, List.of(Column.code("code")), limits)) {
                        while (rows.next()) {
                            rows.value(0);
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.fault().code()).isIn((Object[]) codes));
    }
}
