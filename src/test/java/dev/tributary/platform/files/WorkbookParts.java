package dev.tributary.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as its parts, written by hand: no library writes such faults. */
final class WorkbookParts {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String BOOK = "xl/workbook.xml";
    static final String STYLES = "xl/styles.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

    /** Styles 1 to 8 for the cells of tests. */
    static final int ZEROS = 1;

    static final int DAY = 2;
    static final int MONTH = 3;
    static final int WHOLE = 4;
    static final int THOUSANDS = 5;
    static final int BUILT_IN_DAY = 6;
    static final int HOURS = 7;
    static final int PADDED = 8;

    private static final String FORMATS = """
            <numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd;@"/>
            <numFmt numFmtId="166" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
            <numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="168" formatCode="[Red]0_ ;\\-0\\ "/>""";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private WorkbookParts() {}

    /** A workbook whose sheet has these rows, and these shared texts. */
    static WorkbookParts of(String rows, String... texts) {
        return ofSheet("<sheetData>" + rows + "</sheetData>", texts);
    }

    static WorkbookParts ofSheet(String sheet, String... texts) {
        StringBuilder shared = new StringBuilder();
        for (String text : texts) {
            shared.append("<si>").append(text).append("</si>");
        }
        WorkbookParts workbook = new WorkbookParts();
        workbook.with(
                "_rels/.rels", relations("<Relationship Id='a' Type='%s/officeDocument' Target='xl/workbook.xml'/>"));
        workbook.with(
                BOOK,
                "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>"
                        .formatted(MAIN, RELATIONS));
        workbook.with(BOOK_RELATIONS, relations("""
                <Relationship Id='rId1' Type='%1$s/worksheet' Target='worksheets/sheet1.xml'/>
                <Relationship Id='rId2' Type='%1$s/styles' Target='styles.xml'/>
                <Relationship Id='rId3' Type='%1$s/sharedStrings' Target='/xl/sharedStrings.xml'/>"""));
        workbook.with(STYLES, """
                <styleSheet xmlns='%s'><numFmts count='5'>%s</numFmts><cellStyleXfs count='1'><xf numFmtId='9'/></cellStyleXfs>
                <cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='1'/><xf numFmtId='3'/>
                <xf numFmtId='14'/><xf numFmtId='167'/><xf numFmtId='168'/></cellXfs></styleSheet>""".formatted(MAIN, FORMATS));
        workbook.with(TEXTS, "<sst xmlns='%s'>%s</sst>".formatted(MAIN, shared));
        workbook.with(SHEET, "<worksheet xmlns='%s'>%s</worksheet>".formatted(MAIN, sheet));
        return workbook;
    }

    private static String relations(String relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + relations.formatted(RELATIONS) + "</Relationships>";
    }

    /** The same workbook with this part instead of the one of the same name. */
    WorkbookParts with(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    WorkbookParts without(String name) {
        parts.remove(name);
        return this;
    }

    /** The same workbook with this text replaced in all of its parts. */
    WorkbookParts replaced(String letters, String others) {
        parts.replaceAll((name, xml) -> xml.replace(letters, others));
        return this;
    }

    /** A row of these texts. */
    static String header(String... names) {
        StringBuilder row = new StringBuilder("<row>");
        for (String name : names) {
            row.append(text(name));
        }
        return row.append("</row>").toString();
    }

    static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
