package dev.tributary.platform.files.sheet;

import dev.tributary.platform.files.sheet.SheetRefused.Reason;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells share. They are held in memory, since a cell may refer to any of them. */
final class SharedTexts {

    /** Bytes of memory for each text, besides its characters. */
    private static final int OVERHEAD = 56;

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts read(@Nullable PartXml xml, long mostBytes) throws SheetRefused {
        SharedTexts read = new SharedTexts();
        long bytes = 0;
        while (xml != null && xml.find("si")) {
            StringBuilder text = new StringBuilder();
            if (!RichText.read(xml, text, Sheet.LONGEST_ROW)) {
                throw SheetRefused.because(Reason.ROW_TOO_LONG, Integer.toString(Sheet.LONGEST_ROW));
            }
            bytes += OVERHEAD + 2L * text.length();
            if (bytes > mostBytes) {
                throw SheetRefused.because(Reason.SHARED_TEXTS_TOO_LARGE, Long.toString(mostBytes));
            }
            read.texts.add(RichText.unescaped(text.toString()));
        }
        return read;
    }

    /** The text of this number; null if there is none. */
    @Nullable
    String text(int at) {
        return at >= 0 && at < texts.size() ? texts.get(at) : null;
    }
}
