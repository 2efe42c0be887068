package dev.tributary.platform.files.sheet;

import dev.tributary.platform.files.sheet.SheetRefused.Reason;
import dev.tributary.platform.files.sheet.WorkbookFile.Relation;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The workbook's own description.
 *
 * @param sheet the part of the first sheet that has cells; the first visible one, if one is visible
 * @param since1904 whether it counts days from 1904 on
 * @param toBeWorkedOut whether its formulas are to be computed when it is opened, because the program that wrote it
 *     could not
 */
record WorkbookPart(String sheet, boolean since1904, boolean toBeWorkedOut) {

    static WorkbookPart read(PartXml xml, Map<String, Relation> relations) throws SheetRefused {
        boolean since1904 = false;
        boolean toBeWorkedOut = false;
        String shown = null;
        String hidden = null;
        if (!xml.find("workbook")) {
            throw SheetRefused.unreadable();
        }
        int parent = xml.depth();
        while (xml.child(parent)) {
            switch (xml.name()) {
                case "workbookPr" -> since1904 = isTrue(xml.attribute("date1904"));
                case "calcPr" -> toBeWorkedOut = isTrue(xml.attribute("fullCalcOnLoad"));
                case "sheets" -> {
                    int sheets = xml.depth();
                    while (shown == null && xml.child(sheets)) {
                        Relation sheet = relations.get(xml.attribute("id"));
                        if (!xml.name().equals("sheet")
                                || sheet == null
                                || !sheet.type().equals("worksheet")) {
                            continue;
                        }
                        String state = xml.attribute("state");
                        if (state == null || state.equals("visible")) {
                            shown = sheet.target();
                        } else if (hidden == null) {
                            hidden = sheet.target();
                        }
                    }
                }
                default -> {}
            }
        }
        String sheet = shown == null ? hidden : shown;
        if (sheet == null) {
            throw SheetRefused.because(Reason.NO_SHEET);
        }
        return new WorkbookPart(sheet, since1904, toBeWorkedOut);
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
