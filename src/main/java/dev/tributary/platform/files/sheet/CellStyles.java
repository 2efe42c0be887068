package dev.tributary.platform.files.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The formats in which a workbook's styles show numbers. */
final class CellStyles {

    /** A spreadsheet program has some 65,000 at most. */
    private static final int MOST = 100_000;

    private final List<ShownAs> styles = new ArrayList<>();

    private CellStyles() {}

    static CellStyles read(@Nullable PartXml xml) throws SheetRefused {
        CellStyles read = new CellStyles();
        if (xml != null && xml.find("styleSheet")) {
            Map<Integer, ShownAs> formats = new HashMap<>();
            int sheet = xml.depth();
            while (xml.child(sheet)) {
                switch (xml.name()) {
                    case "numFmts" -> read.formats(xml, formats);
                    case "cellXfs" -> read.styles(xml, formats);
                    default -> {}
                }
            }
        }
        if (read.styles.isEmpty()) {
            read.styles.add(ShownAs.PLAIN);
        }
        return read;
    }

    private void formats(PartXml xml, Map<Integer, ShownAs> formats) throws SheetRefused {
        int parent = xml.depth();
        while (xml.child(parent)) {
            String code = xml.attribute("formatCode");
            if (code == null || formats.size() == MOST) {
                throw SheetRefused.unreadable();
            }
            formats.put(number(xml.attribute("numFmtId")), ShownAs.of(code));
        }
    }

    private void styles(PartXml xml, Map<Integer, ShownAs> formats) throws SheetRefused {
        int parent = xml.depth();
        while (xml.child(parent)) {
            if (styles.size() == MOST) {
                throw SheetRefused.unreadable();
            }
            String id = xml.attribute("numFmtId");
            int format = id == null ? 0 : number(id);
            ShownAs custom = formats.get(format);
            styles.add(custom == null ? ShownAs.builtIn(format) : custom);
        }
    }

    private static int number(@Nullable String digits) throws SheetRefused {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException none) {
            throw SheetRefused.unreadable();
        }
    }

    /** The format of the style with this number; null if there is no such style. */
    @Nullable
    ShownAs style(int at) {
        return at >= 0 && at < styles.size() ? styles.get(at) : null;
    }
}
